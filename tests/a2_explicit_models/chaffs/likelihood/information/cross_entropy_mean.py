"""You average over the outcomes instead of summing."""

KILLED_BY = "2.3"

import torch


def cross_entropy(p, q):
    return -torch.xlogy(p, q).mean(-1)
