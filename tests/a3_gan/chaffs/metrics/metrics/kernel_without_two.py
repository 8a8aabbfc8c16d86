"""Your kernel is exp(−d²/bandwidth²). The Gaussian kernel here is exp(−d²/(2·bandwidth²))."""

KILLED_BY = "6.7"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / bandwidth**2)


def mmd2(x, y, bandwidth, unbiased=True):
    N, M = len(x), len(y)
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    cross = _gaussian_kernel(x, y, bandwidth).mean()
    if unbiased:
        return (kxx.sum() - N) / (N * (N - 1)) + (kyy.sum() - M) / (M * (M - 1)) - 2 * cross
    return kxx.mean() + kyy.mean() - 2 * cross
