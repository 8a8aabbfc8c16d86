"""Through the total number of nats."""

import math


def bits_per_byte(perplexity, n_tokens, n_bytes):
    nats = n_tokens * math.log(perplexity)
    return nats / math.log(2) / n_bytes


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return math.exp(n_tokens * math.log(perplexity) / n_tokens_other)
