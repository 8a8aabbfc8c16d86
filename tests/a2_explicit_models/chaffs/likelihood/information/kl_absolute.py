"""You add absolute values. Single terms p log(p/q) may be negative; only their sum is not."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).abs().sum(-1)
