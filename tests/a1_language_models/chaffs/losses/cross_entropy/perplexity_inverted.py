"""The sign of your exponent is wrong: this is the mean probability of a token, perplexity is one
over it."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return torch.exp(-torch.as_tensor(nll_sum) / n_tokens)
