"""You divide after the exponential. The mean is inside."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return torch.exp(torch.as_tensor(nll_sum)) / n_tokens
