"""You square the area's gap. W1 integrates |F − G|, the distance itself, not its square."""

KILLED_BY = "3.2"

import torch


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    places, order = torch.cat([u, v]).sort()
    gap = torch.cat([wu, -wv])[order].cumsum(0)[:-1]
    return (gap**2 * places.diff()).sum()
