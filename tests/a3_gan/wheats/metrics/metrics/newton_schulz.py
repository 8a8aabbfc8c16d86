"""The root by the Newton–Schulz iteration; cdist, and the statistic as a quadratic form in signed
weights."""

import torch


def _newton_schulz_root(A, steps=60):
    scale = torch.linalg.matrix_norm(A)
    if scale == 0:
        return A
    identity = torch.eye(len(A))
    Y, Z = A / scale, identity
    for _ in range(steps):
        T = (3 * identity - Z @ Y) / 2
        Y, Z = Y @ T, T @ Z
    return Y * scale.sqrt()


def frechet_distance(mu1, S1, mu2, S2):
    # with S2 = L2 L2ᵀ the product S1 S2 has the eigenvalues of the symmetric L2ᵀ S1 L2
    values, vectors = torch.linalg.eigh(S2)
    L2 = vectors * values.clamp(min=0).sqrt()
    root = _newton_schulz_root(L2.T @ S1 @ L2)
    return torch.sum((mu1 - mu2) ** 2) + torch.trace(S1) + torch.trace(S2) - 2 * torch.trace(root)


def mmd2(x, y, bandwidth, unbiased=True):
    n, m = len(x), len(y)
    points = torch.cat([x, y])
    distances = torch.cdist(points, points, compute_mode="donot_use_mm_for_euclid_dist")
    K = torch.exp(-(distances**2) / (2 * bandwidth**2))
    weights = torch.cat([torch.full((n,), 1 / n), torch.full((m,), -1 / m)])
    biased = weights @ K @ weights
    if not unbiased:
        return biased
    # replace the two within-means by those without the diagonal, where k = 1
    mean_x, mean_y = K[:n, :n].mean(), K[n:, n:].mean()
    fix_x = (n * n * mean_x - n) / (n * (n - 1)) - mean_x
    fix_y = (m * m * mean_y - m) / (m * (m - 1)) - mean_y
    return biased + fix_x + fix_y
