"""With torch, as one-element tensors; the equivalent perplexity from the bits per byte."""

import torch


def bits_per_byte(perplexity, n_tokens, n_bytes):
    return torch.tensor([perplexity]).log2() * (n_tokens / n_bytes)


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return 2 ** (bits_per_byte(perplexity, n_tokens, 1) / n_tokens_other)
