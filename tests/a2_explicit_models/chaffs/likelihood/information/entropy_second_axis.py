"""You sum over axis 1. With more leading dimensions the outcomes are on axis −1."""

KILLED_BY = "2.6"

import torch


def entropy(p):
    return -torch.xlogy(p, p).sum(min(1, p.dim() - 1))
