"""Loops over the coordinates in the closed form; fits by iteratively reweighted least squares."""

import math

import torch


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    P = torch.linalg.pinv(Sigma, hermitian=True)
    D = len(mu0)
    w = torch.zeros_like(mu0)
    q0 = q1 = 0.0
    for i in range(D):
        for j in range(D):
            w[i] += P[i, j] * (mu1[j] - mu0[j])
            q0 += float(mu0[i] * P[i, j] * mu0[j])
            q1 += float(mu1[i] * P[i, j] * mu1[j])
    return w, (q0 - q1) / 2 - math.log((1 - pi1) / pi1)


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    n, d = X.shape
    design = torch.cat([torch.ones(n, 1, dtype=X.dtype), X], 1)
    penalty = torch.diag(torch.tensor([0.0] + [n * l2] * d, dtype=X.dtype))
    beta = torch.zeros(d + 1, dtype=X.dtype)
    beta[0] = math.log((float(y.sum()) + 0.5) / (n - float(y.sum()) + 0.5))
    for _ in range(200):
        eta = design @ beta
        p = 1 / (1 + torch.exp(-eta))
        weights = (p * (1 - p)).clamp(min=1e-9)
        response = eta + (y - p) / weights
        update = torch.linalg.solve(
            design.T @ (weights[:, None] * design) + penalty, design.T @ (weights * response)
        )
        if (update - beta).abs().max() < 1e-12:
            break
        beta = update
    return beta[1:], beta[0]
