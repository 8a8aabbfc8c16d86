"""Cholesky solves; differences of logits and of softplus values."""

import torch
import torch.nn.functional as F


def gaussian_log_odds(mu0, Sigma0, mu1, Sigma1, pi1):
    eye = torch.eye(len(mu0), dtype=mu0.dtype)
    quadratic, linear, constant = 0, 0, torch.logit(torch.tensor(pi1, dtype=mu0.dtype))
    for sign, mu, Sigma in ((1, mu1, Sigma1), (-1, mu0, Sigma0)):
        L = torch.linalg.cholesky(Sigma)
        P = torch.cholesky_solve(eye, L)
        quadratic = quadratic - sign * P / 2
        linear = linear + sign * P @ mu
        constant = constant - sign * (mu @ P @ mu / 2 + L.diagonal().log().sum())
    return quadratic, linear, float(constant)


def bernoulli_log_odds(theta0, theta1, pi1):
    a0, a1 = torch.logit(theta0), torch.logit(theta1)
    c = (F.softplus(a0) - F.softplus(a1)).sum() + torch.logit(torch.tensor(pi1, dtype=a0.dtype))
    return a1 - a0, c
