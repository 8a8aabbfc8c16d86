"""What the hidden properties compare with, computed independently of the reference."""

import math

import torch
from torch import Tensor


def gauss_hermite(n: int = 20) -> tuple[Tensor, Tensor]:
    """Nodes and weights (n,) with sum w f(node) = E f(e) for e ~ N(0, 1)."""
    from numpy.polynomial.hermite_e import hermegauss

    nodes, weights = hermegauss(n)
    return torch.tensor(nodes), torch.tensor(weights) / math.sqrt(2 * math.pi)


def expected_log_ratio(mu1: Tensor, lv1: Tensor, mu2: Tensor, lv2: Tensor) -> Tensor:
    """E_q[log q - log p] for q = N(mu1, e^lv1), p = N(mu2, e^lv2), by quadrature; sums over the last."""
    nodes, weights = gauss_hermite()
    z = mu1[..., None] + torch.exp(lv1 / 2)[..., None] * nodes
    log_q = -0.5 * (lv1[..., None] + nodes**2)
    log_p = -0.5 * (lv2[..., None] + (z - mu2[..., None]) ** 2 / torch.exp(lv2)[..., None])
    return ((log_q - log_p) * weights).sum(-1).sum(-1)


def kl_terms(mu1: Tensor, lv1: Tensor, mu2: Tensor, lv2: Tensor) -> Tensor:
    """The sum of the absolute terms of the KL formula: the scale of its rounding."""
    terms = lv1.abs() + lv2.abs() + torch.exp(lv1 - lv2) + (mu1 - mu2) ** 2 * torch.exp(-lv2) + 1
    return terms.sum(-1)


def gaussian_log_prob(x: Tensor, mean: Tensor, cov: Tensor) -> Tensor:
    """log N(x; mean, cov) for x (N, D), by the Cholesky factor of cov."""
    L = torch.linalg.cholesky(cov)
    white = torch.linalg.solve_triangular(L, (x - mean).T, upper=False)  # (D, N)
    return -0.5 * ((white**2).sum(0) + len(mean) * math.log(2 * math.pi)) - L.diagonal().log().sum()


def posterior(x: Tensor, W: Tensor, b: Tensor, s2: float) -> tuple[Tensor, Tensor]:
    """The exact posterior of z for x = W z + b + noise: mean (B, Z), covariance (Z, Z)."""
    cov = torch.linalg.inv(torch.eye(W.shape[1]) + W.T @ W / s2)
    return (x - b) @ W @ cov / s2, cov


def evidence(x: Tensor, W: Tensor, b: Tensor, s2: float) -> Tensor:
    """log p(x) of the linear-Gaussian model."""
    return gaussian_log_prob(x, b, W @ W.T + s2 * torch.eye(len(b)))


def signs(latent: int) -> Tensor:
    """All 2^Z corners of {-1, 1}^Z, (2^Z, 1, Z): their average is exact for quadratics of N(0, I)."""
    corners = torch.cartesian_prod(*[torch.tensor([-1.0, 1.0])] * latent).reshape(-1, latent)
    return corners[:, None, :]


def orthogonal_columns(seed: int, rows: int, columns: int, scale: float = 1.0) -> Tensor:
    """A matrix with orthogonal columns of different lengths."""
    source = torch.Generator().manual_seed(seed)
    Q, _ = torch.linalg.qr(torch.randn(rows, columns, generator=source))
    return Q * torch.linspace(0.6, 1.4, columns) * scale
