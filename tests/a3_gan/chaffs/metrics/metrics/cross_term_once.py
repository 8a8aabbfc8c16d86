"""Your cross term lacks the factor 2: ‖a − b‖² = ‖a‖² + ‖b‖² − 2⟨a, b⟩."""

KILLED_BY = "6.8"

import torch


def _gaussian_kernel(x, y, bandwidth):
    return torch.exp(-((x[:, None] - y) ** 2).sum(-1) / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    N, M = len(x), len(y)
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    cross = _gaussian_kernel(x, y, bandwidth).mean()
    if unbiased:
        return (kxx.sum() - N) / (N * (N - 1)) + (kyy.sum() - M) / (M * (M - 1)) - cross
    return kxx.mean() + kyy.mean() - cross
