"""Your answer is bits per token. Multiply by the number of tokens and divide by the number of bytes."""

KILLED_BY = "10.7"

import math


def bits_per_byte(perplexity, n_tokens, n_bytes):
    return math.log2(perplexity)
