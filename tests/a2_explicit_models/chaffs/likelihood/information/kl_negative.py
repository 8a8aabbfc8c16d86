"""The sign of your divergence is wrong: it is never negative."""

KILLED_BY = "2.3"

import torch


def kl(p, q):
    return (torch.xlogy(p, q) - torch.xlogy(p, p)).sum(-1)
