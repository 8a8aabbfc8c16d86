"""You add (1 − p) log(1 − q) for every outcome. That is the loss of independent binary variables; here
one outcome of K happens."""

KILLED_BY = "2.3"

import torch


def cross_entropy(p, q):
    return -(torch.xlogy(p, q) + torch.xlogy(1 - p, 1 - q)).sum(-1)
