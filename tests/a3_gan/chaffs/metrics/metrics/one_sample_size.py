"""You use N for both samples. The second sample has M points, and its own M(M − 1) pairs."""

KILLED_BY = "6.8"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    N = len(x)
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    kxy = _gaussian_kernel(x, y, bandwidth)
    if unbiased:
        pairs = N * (N - 1)
        within = (kxx.sum() - kxx.trace()) / pairs + (kyy.sum() - kyy.trace()) / pairs
        return within - 2 * kxy.sum() / N**2
    return (kxx.sum() + kyy.sum() - 2 * kxy.sum()) / N**2
