"""Closed-form answers: each function is one part, evaluated at parameters that you do not know."""

import math

import torch
from torch import Tensor


def kl_categorical_uniform(p: Tensor) -> Tensor:
    """Part 1. KL divergence from a categorical distribution p to the uniform one on K outcomes.

    p: (K,), positive, sums to 1. Returns a scalar, in nats.
    """
    return math.log(len(p)) + (p * p.log()).sum()


def evidence_gap(joint: Tensor, q: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Part 2. For one observed x: log evidence, ELBO and their gap, KL(q || p(z | x)).

    joint: (K,), the values p(x, z) for z = 0..K-1, positive. q: (K,), positive, sums to 1.
    Returns (log p(x), elbo, gap), three scalars.
    """
    evidence = joint.sum().log()
    elbo = (q * (joint.log() - q.log())).sum()
    posterior = joint / joint.sum()
    return evidence, elbo, (q * (q / posterior).log()).sum()


def optimal_decoder_variance(X: Tensor, X_hat: Tensor) -> Tensor:
    """Part 3a. The single variance s2 that maximises sum_n log N(x_n; x_hat_n, s2 I).

    X, X_hat: (N, D). Returns a scalar.
    """
    return ((X - X_hat) ** 2).mean()


def collapse_threshold(eigenvalues: Tensor, s2: float, beta: float) -> Tensor:
    """Part 3b. Which directions a linear beta-VAE with decoder variance s2 uses at its optimum.

    eigenvalues: (D,), of the data's covariance. Returns (D,) of bool: True where the direction is
    used, False where it collapses to the prior (a tie is never asked).
    """
    return eigenvalues > beta * s2


def ppca_log_evidence(X: Tensor, W: Tensor, mu: Tensor, s2: float) -> Tensor:
    """Part 4. Log evidence of probabilistic PCA: x = W z + mu + noise of variance s2.

    log p(x) = log N(x; mu, W W^T + s2 I)

    X: (N, D). W: (D, Z). mu: (D,). Returns (N,).
    """
    C = W @ W.T + s2 * torch.eye(len(mu), dtype=X.dtype)  # (D, D)
    centred = X - mu
    mahalanobis = (centred * torch.linalg.solve(C, centred.T).T).sum(dim=1)  # (N,)
    return -0.5 * (len(mu) * math.log(2 * math.pi) + torch.logdet(C) + mahalanobis)


def gradient_variances(mu: float, s: float) -> tuple[float, float]:
    """Part 5. Variances of two one-sample estimators of d/dmu E[z^2] for z ~ N(mu, s^2).

    Returns (variance of the reparameterised estimator, variance of the score-function estimator).
    """
    reparameterised = 4 * s**2
    # (mu + s e)^2 e / s: its second moment is E[(mu + s e)^4 e^2] / s^2, its mean 2 mu
    second_moment = mu**4 / s**2 + 18 * mu**2 + 15 * s**2
    return reparameterised, second_moment - 4 * mu**2


def average_kl_split(mu: Tensor, p_x: Tensor, p_z: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Part 6. E_x KL(q(z|x) || p(z)) = I(x; z) + KL(q(z) || p(z)) for discrete z.

    mu: (N, K), row n is q(z | x_n), positive, rows sum to 1. p_x: (N,), weights of the x_n.
    p_z: (K,), the prior. Returns (average KL, mutual information, KL of the aggregate), scalars.
    """
    q_z = p_x @ mu  # (K,)
    average = p_x @ (mu * (mu / p_z).log()).sum(dim=1)
    information = p_x @ (mu * (mu / q_z).log()).sum(dim=1)
    return average, information, (q_z * (q_z / p_z).log()).sum()
