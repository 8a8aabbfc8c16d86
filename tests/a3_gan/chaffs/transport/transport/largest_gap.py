"""You return the largest gap of the distribution functions, the Kolmogorov–Smirnov distance. W1 is
the area between them: weigh each gap with the length over which it lasts."""

KILLED_BY = "3.1"

import torch


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    _, order = torch.cat([u, v]).sort()
    return torch.cat([wu, -wv])[order].cumsum(0).abs().max()
