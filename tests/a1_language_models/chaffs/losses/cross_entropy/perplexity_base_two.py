"""You raise 2 to a loss in nats. The base of the exponential must be that of the logarithm: e."""

KILLED_BY = "3.7"

import torch


def perplexity(nll_sum, n_tokens):
    return 2 ** (torch.as_tensor(nll_sum) / n_tokens)
