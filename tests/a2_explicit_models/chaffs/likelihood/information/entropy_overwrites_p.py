"""You set the zeros of p to 1 where they lie: the caller's distribution is changed. Use torch.where or
xlogy."""

KILLED_BY = "2.5"

import torch


def entropy(p):
    p[p == 0] = 1
    return -(p * p.log()).sum(-1)
