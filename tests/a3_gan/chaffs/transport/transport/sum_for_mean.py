"""You give every point the mass one. A sample is a distribution: its N points share the mass, 1/N
each."""

KILLED_BY = "3.3"

import torch


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.ones_like(u) if wu is None else wu * len(u)
    wv = torch.ones_like(v) * len(u) / len(v) if wv is None else wv * len(u)
    places, order = torch.cat([u, v]).sort()
    gap = torch.cat([wu, -wv])[order].cumsum(0)[:-1].abs()
    return (gap * places.diff()).sum()
