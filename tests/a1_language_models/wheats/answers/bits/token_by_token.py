"""Adds up the bits of one token after the other."""

import math



def bits_per_byte(perplexity, n_tokens, n_bytes):
    bits = 0.0
    for _ in range(n_tokens):
        bits -= math.log2(1 / perplexity)
    return bits / n_bytes


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    log_prob = -sum(math.log(perplexity) for _ in range(n_tokens))
    return math.exp(-log_prob / n_tokens_other)
