"""In numpy, single precision inside."""

import numpy as np


def bits_per_byte(perplexity, n_tokens, n_bytes):
    return float(np.log2(np.float32(perplexity)) * np.float32(n_tokens) / np.float32(n_bytes))


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return float(np.power(perplexity, np.divide(n_tokens, n_tokens_other)))
