"""Your answer multiplies by bytes per token. The text has n_tokens times log2 of the perplexity bits in
all; that is divided by its bytes."""

KILLED_BY = "10.7"

import math


def bits_per_byte(perplexity, n_tokens, n_bytes):
    return math.log2(perplexity) * n_bytes / n_tokens


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return perplexity ** (n_tokens_other / n_tokens)
