"""You return the mean loss. Perplexity is its exponential."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return torch.as_tensor(nll_sum) / n_tokens
