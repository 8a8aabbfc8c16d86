"""You divide by eight, as if the text's bits were counted. Bits per byte are the bits that the
model needs for one byte of text."""

KILLED_BY = "10.7"

import math



def bits_per_byte(perplexity, n_tokens, n_bytes):
    return n_tokens * math.log2(perplexity) / (8 * n_bytes)
