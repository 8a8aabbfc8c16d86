"""You return the MMD, the root. The task asks for its square, whose unbiased estimate may be
negative: leave root and clamp out."""

KILLED_BY = "6.8"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    N, M = len(x), len(y)
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    cross = _gaussian_kernel(x, y, bandwidth).mean()
    if unbiased:
        square = (kxx.sum() - N) / (N * (N - 1)) + (kyy.sum() - M) / (M * (M - 1)) - 2 * cross
    else:
        square = kxx.mean() + kyy.mean() - 2 * cross
    return square.clamp(min=0).sqrt()
