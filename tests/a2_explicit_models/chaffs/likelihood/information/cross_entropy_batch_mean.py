"""You return one mean for the whole batch. Each pair of distributions has a value of its own."""

KILLED_BY = "2.6"

import torch


def cross_entropy(p, q):
    return -torch.xlogy(p, q).sum(-1).mean()
