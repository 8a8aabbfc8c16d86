"""You do not divide by the number of tokens before the exponential."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return torch.exp(torch.as_tensor(nll_sum) + 0.0 * n_tokens)
