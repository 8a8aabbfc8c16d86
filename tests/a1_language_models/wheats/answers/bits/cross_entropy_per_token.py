"""The loss per token in bits first; the equivalent perplexity as a power of two."""

import math



def bits_per_byte(perplexity, n_tokens, n_bytes):
    bits_per_token = math.log(perplexity, 2)
    tokens_per_byte = n_tokens / n_bytes
    return bits_per_token * tokens_per_byte


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    bits_per_token = math.log2(perplexity) * n_tokens / n_tokens_other
    return 2.0**bits_per_token
