"""You ignore `unbiased`. The unbiased estimate leaves out the pairs of a point with itself and
divides by N(N − 1)."""

KILLED_BY = "6.9"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    return kxx.mean() + kyy.mean() - 2 * _gaussian_kernel(x, y, bandwidth).mean()
