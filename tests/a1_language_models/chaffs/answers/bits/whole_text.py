"""Your answer is the number of bits of the whole text. Divide by its number of bytes."""

KILLED_BY = "10.7"

import math



def bits_per_byte(perplexity, n_tokens, n_bytes):
    return n_tokens * math.log2(perplexity)
