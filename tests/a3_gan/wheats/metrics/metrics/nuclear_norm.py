"""tr (S1 S2)^½ is the nuclear norm of L1ᵀ L2 for any factors S = L Lᵀ; the kernel in double
loops."""

import math

import torch


def _factor(S):
    values, vectors = torch.linalg.eigh((S + S.T) / 2)
    return vectors * values.clamp(min=0).sqrt()


def frechet_distance(mu1, S1, mu2, S2):
    overlap = torch.linalg.svdvals(_factor(S1).T @ _factor(S2)).sum()
    traces = S1.diagonal().sum() + S2.diagonal().sum()
    return (torch.dist(mu1, mu2) ** 2 + traces - 2 * overlap).reshape(1)


def _mean_kernel(x, y, bandwidth, skip_same):
    total, count = 0.0, 0
    for i, a in enumerate(x.tolist()):
        for j, b in enumerate(y.tolist()):
            if skip_same and i == j:
                continue
            total += math.exp(-sum((s - t) ** 2 for s, t in zip(a, b)) / (2 * bandwidth**2))
            count += 1
    return total / count


def mmd2(x, y, bandwidth, unbiased=True):
    within = _mean_kernel(x, x, bandwidth, unbiased) + _mean_kernel(y, y, bandwidth, unbiased)
    return within - 2 * _mean_kernel(x, y, bandwidth, False)
