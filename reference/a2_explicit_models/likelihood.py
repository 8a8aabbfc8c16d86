"""Entropy, cross entropy, KL divergence; the maximum-likelihood Gaussian."""

import torch
from torch import Tensor


def entropy(p: Tensor) -> Tensor:
    """H(p) = -sum_k p_k log p_k in nats, with 0 log 0 = 0: p (..., K) -> (...)."""
    return -torch.xlogy(p, p).sum(dim=-1)


def cross_entropy(p: Tensor, q: Tensor) -> Tensor:
    """H(p, q) = -sum_k p_k log q_k in nats: p, q (..., K) -> (...); inf where q_k = 0 < p_k."""
    return -torch.xlogy(p, q).sum(dim=-1)


def kl(p: Tensor, q: Tensor) -> Tensor:
    """KL(p || q) = sum_k p_k log(p_k / q_k) in nats: p, q (..., K) -> (...); inf where q_k = 0 < p_k."""
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(dim=-1)


def gaussian_mle(X: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and covariance of the Gaussian that gives the data the largest likelihood.

    mu = 1/N sum_n x_n,  Sigma = 1/N sum_n (x_n - mu)(x_n - mu)^T

    X: (N, D). Returns (mu (D,), Sigma (D, D)).
    """
    mu = X.mean(dim=0)
    centred = X - mu
    return mu, centred.T @ centred / len(X)
