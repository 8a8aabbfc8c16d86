"""You add 1e-9 to the probabilities before the logarithm: nothing falls below log 1e-9 any more.
Subtract log-sum-exp from the logits instead."""

KILLED_BY = "3.5"

import torch


def log_softmax(x, dim):
    return torch.log(torch.softmax(x, dim=dim) + 1e-9)
