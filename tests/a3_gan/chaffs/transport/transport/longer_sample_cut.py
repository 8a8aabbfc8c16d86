"""You cut the longer sample to the length of the shorter one. All points count, with the mass 1/N
and 1/M: compare the distribution functions, or split masses."""

KILLED_BY = "3.3"

import torch


def w1_1d(u, v, wu=None, wv=None):
    if wu is None and wv is None:
        n = min(len(u), len(v))
        return (u.sort().values[:n] - v.sort().values[:n]).abs().mean()
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    places, order = torch.cat([u, v]).sort()
    gap = torch.cat([wu, -wv])[order].cumsum(0)[:-1].abs()
    return (gap * places.diff()).sum()
