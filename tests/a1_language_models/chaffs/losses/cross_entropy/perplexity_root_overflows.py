"""You take the n-th root of exp(sum), and exp(sum) is infinite for a text of a few hundred
tokens. Divide first."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return torch.exp(torch.as_tensor(nll_sum)) ** (1 / n_tokens)
