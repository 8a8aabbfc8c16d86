"""Closed-form answers: each function is one part, evaluated at parameters that you do not know.

Arguments and results are python numbers unless a shape is given. Logarithms are natural.
"""

import math

import torch
from torch import Tensor


def forward_kl_fit(weights: Tensor, means: Tensor, variances: Tensor) -> tuple[float, float]:
    """Part 1a. Mean and variance of the Gaussian q that minimises KL(p || q).

    p is the mixture sum_m weights_m N(means_m, variances_m) on the line; each argument is (M,).
    """
    mean = (weights * means).sum()
    var = (weights * (variances + (means - mean) ** 2)).sum()
    return float(mean), float(var)


def reverse_kl_fit(weights: Tensor, means: Tensor, variances: Tensor) -> tuple[float, float, float]:
    """Part 1b. Mean and variance of the Gaussian q that minimises KL(q || p), and that minimum.

    p as in part 1a, its components so far apart that they do not overlap; no two weights are equal.
    """
    m = int(weights.argmax())
    return float(means[m]), float(variances[m]), -math.log(float(weights[m]))


def gaussian_log_odds(
    mu0: Tensor, Sigma0: Tensor, mu1: Tensor, Sigma1: Tensor, pi1: float
) -> tuple[Tensor, Tensor, float]:
    """Part 2a. (A, b, c) such that log p(y=1 | x) - log p(y=0 | x) = x^T A x + b^T x + c for every x.

    p(x | y=k) = N(x; mu_k, Sigma_k), p(y=1) = pi1.

    mu0, mu1: (D,). Sigma0, Sigma1: (D, D). Returns A (D, D), b (D,) and a number.
    """
    P0, P1 = torch.linalg.inv(Sigma0), torch.linalg.inv(Sigma1)
    A = (P0 - P1) / 2
    b = P1 @ mu1 - P0 @ mu0
    volumes = (torch.logdet(Sigma0) - torch.logdet(Sigma1)) / 2
    c = (mu0 @ P0 @ mu0 - mu1 @ P1 @ mu1) / 2 + volumes + math.log(pi1 / (1 - pi1))
    return A, b, float(c)


def bernoulli_log_odds(theta0: Tensor, theta1: Tensor, pi1: float) -> tuple[Tensor, float]:
    """Part 2b. (w, c) such that log p(y=1 | x) - log p(y=0 | x) = w^T x + c for every x in {0,1}^D.

    p(x | y=k) = prod_d theta_kd^x_d (1 - theta_kd)^(1 - x_d), p(y=1) = pi1.

    theta0, theta1: (D,), between 0 and 1. Returns w (D,) and a number.
    """
    w = torch.logit(theta1) - torch.logit(theta0)
    c = (torch.log1p(-theta1) - torch.log1p(-theta0)).sum() + math.log(pi1 / (1 - pi1))
    return w, float(c)


def lognormal_density(y: float, m: float, s: float) -> float:
    """Part 3a. The density at y > 0 of Y = exp(X), X ~ N(m, s^2)."""
    return _normal(math.log(y), m, s) / y


def logit_normal_density(y: float, m: float, s: float) -> float:
    """Part 3b. The density at 0 < y < 1 of Y = 1 / (1 + exp(-X)), X ~ N(m, s^2)."""
    return _normal(math.log(y / (1 - y)), m, s) / (y * (1 - y))


def power_density(y: float, k: float) -> float:
    """Part 3c. The density at y > 0 of Y = X^k, where X > 0 has the density exp(-x).

    k is not 0, but it may be negative.
    """
    x = y ** (1 / k)
    return math.exp(-x) * x / (y * abs(k))


def _normal(x: float, m: float, s: float) -> float:
    return math.exp(-((x - m) ** 2) / (2 * s**2)) / (math.sqrt(2 * math.pi) * s)


def coupling_log_det(x: Tensor, S: Tensor) -> float:
    """Part 4a. log |det dz/dx| of z_1 = x_1, z_2 = x_2 * exp(S x_1).

    x: (D,); x_1 is its first d numbers, x_2 the others. S: (D - d, d), so that its shape tells d.
    """
    return float((S @ x[: S.shape[1]]).sum())


def autoregressive_log_det(x: Tensor, M: Tensor, A: Tensor) -> float:
    """Part 4b. log |det dz/dx| of z_i = (x_i - (M x)_i) * exp(-(A x)_i).

    x: (D,). M, A: (D, D), strictly lower triangular: (M x)_i and (A x)_i depend on earlier x only.
    """
    return float(-(A @ x).sum())


def planar_log_det(x: Tensor, u: Tensor, w: Tensor, b: float) -> float:
    """Part 4c. log |det dz/dx| of z = x + u tanh(w^T x + b).

    x, u, w: (D,), such that the determinant (of either sign) is not 0.
    """
    slope = 1 - torch.tanh(w @ x + b) ** 2
    return float((1 + slope * (u @ w)).abs().log())


def convolution_log_det(W: Tensor, height: int, width: int) -> float:
    """Part 4d. log |det dz/dx| of an invertible 1x1 convolution, z[:, i, j] = W x[:, i, j].

    W: (C, C), its determinant is not 0 (and may be negative). x and z: (C, height, width).
    """
    return float(height * width * torch.linalg.slogdet(W).logabsdet)


def log_z_slope(E: Tensor, dE: Tensor) -> float:
    """Part 5a. d log Z / d theta of p(x) = exp(-E(x; theta)) / Z(theta) on a finite set of N states.

    E: (N,), the energy of each state. dE: (N,), its derivative with respect to the number theta.
    """
    return float(-(torch.softmax(-E, 0) * dE).sum())


def log_z_curvature(E: Tensor, dE: Tensor, d2E: Tensor) -> float:
    """Part 5b. The second derivative of log Z. d2E: (N,), the energies' second derivatives; else as in 5a."""
    p = torch.softmax(-E, 0)
    variance = (p * (dE - (p * dE).sum()) ** 2).sum()
    return float(variance - (p * d2E).sum())


def likelihood_slope(E: Tensor, dE: Tensor, counts: Tensor) -> float:
    """Part 5c. d/d theta of the mean log likelihood of data in which state n occurs counts_n times.

    counts: (N,), whole numbers, at least one is positive; E and dE as in part 5a.
    """
    return float(-(counts * dE).sum() / counts.sum()) - log_z_slope(E, dE)


def table_count(D: int, K: int) -> int:
    """Part 6a. Free parameters of any distribution of D variables with K values each (a full table)."""
    return K**D - 1  # type: ignore[no-any-return]


def markov_count(D: int, K: int, order: int) -> int:
    """Part 6b. Free parameters of prod_i p(x_i | the `order` variables before x_i, or all if they are fewer).

    Every conditional distribution is a table of its own. 0 <= order < D.
    """
    return sum(K ** min(i, order) * (K - 1) for i in range(D))


def logistic_count(D: int) -> int:
    """Part 6c. Parameters of prod_i p(x_i | x_<i) for D binary variables, each a logistic regression.

    Each has a weight for every earlier variable and a bias.
    """
    return D * (D + 1) // 2


def naive_bayes_count(D: int, K: int, classes: int) -> int:
    """Part 6d. Free parameters of p(y) prod_i p(x_i | y): D variables with K values each, and the classes."""
    return classes - 1 + classes * D * (K - 1)
