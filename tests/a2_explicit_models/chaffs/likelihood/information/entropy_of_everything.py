"""You add up the whole batch. Each distribution has an entropy of its own."""

KILLED_BY = "2.6"

import torch


def entropy(p):
    return -torch.xlogy(p, p).sum()
