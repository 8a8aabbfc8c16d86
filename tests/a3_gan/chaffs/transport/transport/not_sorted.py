"""You pair the points in the order in which they come. On the line the cheapest plan keeps the
order: sort both samples first."""

KILLED_BY = "3.1"

import torch


def w1_1d(u, v, wu=None, wv=None):
    n = max(len(u), len(v))
    levels = (torch.arange(n) + 0.5) / n
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    at_u = torch.searchsorted(wu.cumsum(0), levels).clamp(max=len(u) - 1)
    at_v = torch.searchsorted(wv.cumsum(0), levels).clamp(max=len(v) - 1)
    return (u[at_u] - v[at_v]).abs().mean()
