"""How far apart two samples are: the Frechet distance of their Gaussians, the MMD of a kernel.

Sources: Heusel et al., "GANs Trained by a Two Time-Scale Update Rule Converge to a Local Nash
Equilibrium". Gretton et al., "A Kernel Two-Sample Test".
"""

import torch
from torch import Tensor


def frechet_distance(mu1: Tensor, S1: Tensor, mu2: Tensor, S2: Tensor) -> Tensor:
    """The squared Wasserstein-2 distance of two Gaussians.

    d^2 = ||mu1 - mu2||^2 + tr(S1 + S2 - 2 (S1^(1/2) S2 S1^(1/2))^(1/2))

    mu1, mu2: (D,). S1, S2: covariances (D, D), symmetric, perhaps singular. Returns a scalar.
    """
    root = _root(S1)
    return ((mu1 - mu2) ** 2).sum() + (S1 + S2 - 2 * _root(root @ S2 @ root)).trace()


def _root(S: Tensor) -> Tensor:
    """The symmetric square root of a positive semidefinite matrix: (D, D)."""
    values, vectors = torch.linalg.eigh(S)
    return vectors * values.clamp(min=0).sqrt() @ vectors.T


def mmd2(x: Tensor, y: Tensor, bandwidth: float, unbiased: bool = True) -> Tensor:
    """The squared maximum mean discrepancy of two samples.

    MMD^2 = mean k(x, x') + mean k(y, y') - 2 mean k(x, y),  k(a, b) = exp(-||a - b||^2 / (2 bandwidth^2))

    x: (N, D). y: (M, D). If unbiased, pairs of a point with itself are left out of the first two means
    (N, M >= 2) and all N M pairs are kept in the third; else none are left out. Returns a scalar.
    """
    within = _mean_of_pairs(_kernel(x, x, bandwidth), unbiased) + _mean_of_pairs(
        _kernel(y, y, bandwidth), unbiased
    )
    return within - 2 * _kernel(x, y, bandwidth).mean()


def _kernel(a: Tensor, b: Tensor, bandwidth: float) -> Tensor:
    """The Gaussian kernel of all pairs: (N, M)."""
    squares = ((a[:, None] - b[None]) ** 2).sum(-1)
    return (-squares / (2 * bandwidth**2)).exp()


def _mean_of_pairs(K: Tensor, unbiased: bool) -> Tensor:
    """Mean of K, without its diagonal if unbiased."""
    n = len(K)
    return (K.sum() - K.trace()) / (n * (n - 1)) if unbiased else K.mean()
