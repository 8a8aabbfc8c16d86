"""You take the logarithm of a softmax that has already become 0 for small probabilities.
Subtract log-sum-exp from the logits instead."""

KILLED_BY = "3.5"

import torch


def log_softmax(x, dim):
    return torch.log(torch.softmax(x, dim=dim))
