"""The trace of the root as the sum of the roots of the eigenvalues of S1 S2; kernel by the expanded
square, diagonals masked."""

import torch


def frechet_distance(mu1, S1, mu2, S2):
    eigenvalues = torch.linalg.eigvals(S1 @ S2).real.clamp(min=0)
    gap = mu1 - mu2
    return gap @ gap + S1.trace() + S2.trace() - 2 * eigenvalues.sqrt().sum()


def mmd2(x, y, bandwidth, unbiased=True):
    joint = torch.cat([x, y])
    centred = joint - joint.mean(dim=0)
    products = centred @ centred.T
    norms = products.diagonal()
    squares = (norms[:, None] + norms[None, :] - 2 * products).clamp(min=0)
    K = torch.exp(-0.5 * squares / bandwidth**2)
    n, m = x.shape[0], y.shape[0]
    if unbiased:
        K = K.masked_fill(torch.eye(n + m, dtype=torch.bool), 0.0)
        pairs_x, pairs_y = n * (n - 1), m * (m - 1)
    else:
        pairs_x, pairs_y = n * n, m * m
    result = K[:n, :n].sum() / pairs_x + K[n:, n:].sum() / pairs_y
    return result - 2 * K[:n, n:].sum() / (n * m)
