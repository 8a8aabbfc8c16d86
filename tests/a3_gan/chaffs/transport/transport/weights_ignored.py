"""You do not use the weights `wu` and `wv`: every point counts the same."""

KILLED_BY = "3.4"

import torch


def w1_1d(u, v, wu=None, wv=None):
    wu, wv = torch.full_like(u, 1 / len(u)), torch.full_like(v, 1 / len(v))
    places, order = torch.cat([u, v]).sort()
    gap = torch.cat([wu, -wv])[order].cumsum(0)[:-1].abs()
    return (gap * places.diff()).sum()
