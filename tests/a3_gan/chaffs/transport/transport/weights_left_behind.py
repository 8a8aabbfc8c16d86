"""You sort the points and leave their weights where they were. A weight belongs to its point:
reorder it with the same permutation."""

KILLED_BY = "3.4"

import torch


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    places, order = torch.cat([u.sort().values, v.sort().values]).sort()
    gap = torch.cat([wu, -wv])[order].cumsum(0)[:-1].abs()
    return (gap * places.diff()).sum()
