"""You leave the diagonal out but still divide by N². Without it there are N(N − 1) pairs."""

KILLED_BY = "6.10"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    cross = _gaussian_kernel(x, y, bandwidth).mean()
    if unbiased:
        kxx, kyy = kxx - torch.diag(kxx.diagonal()), kyy - torch.diag(kyy.diagonal())
    return kxx.mean() + kyy.mean() - 2 * cross
