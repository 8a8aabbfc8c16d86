"""You sum over the first axis. A distribution lies along the last one, whatever comes before it."""

KILLED_BY = "2.6"

import torch


def entropy(p):
    return -torch.xlogy(p, p).sum(0)
