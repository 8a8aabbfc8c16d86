"""You divide by n - 1. Every token counted in the sum counts in the mean."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return torch.exp(torch.as_tensor(nll_sum) / max(n_tokens - 1, 1))
