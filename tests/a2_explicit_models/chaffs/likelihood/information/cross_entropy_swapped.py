"""Your arguments are swapped: the expectation is under p, the logarithm of q."""

KILLED_BY = "2.3"

import torch


def cross_entropy(p, q):
    return -torch.xlogy(q, p).sum(-1)
