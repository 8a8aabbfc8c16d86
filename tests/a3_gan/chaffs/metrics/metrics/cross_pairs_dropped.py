"""You leave pairs with the same index out of the cross term, too. x_i and y_i are different points:
all N·M cross pairs count."""

KILLED_BY = "6.9"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    N, M = len(x), len(y)
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    kxy = _gaussian_kernel(x, y, bandwidth)
    if not unbiased:
        return kxx.mean() + kyy.mean() - 2 * kxy.mean()
    within = (kxx.sum() - N) / (N * (N - 1)) + (kyy.sum() - M) / (M * (M - 1))
    return within - 2 * (kxy.sum() - kxy.diagonal().sum()) / (N * M - min(N, M))
