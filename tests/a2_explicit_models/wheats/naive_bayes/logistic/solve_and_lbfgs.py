"""Solves with Sigma; fits with torch's L-BFGS and autograd."""

import math

import torch
import torch.nn.functional as F


def gda_to_logistic(mu0, mu1, Sigma, pi1):
    w = torch.linalg.solve(Sigma, mu1 - mu0)
    b = -w @ (mu0 + mu1) / 2 + math.log(pi1) - math.log1p(-pi1)
    return w, b


def fit_logistic(X, y, l2=0.0):
    X = X.to(torch.float64)
    y = y.to(torch.float64)
    w = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    b = torch.zeros((), dtype=torch.float64, requires_grad=True)
    opt = torch.optim.LBFGS(
        [w, b],
        max_iter=2000,
        tolerance_grad=1e-9,
        tolerance_change=0,
        history_size=20,
        line_search_fn="strong_wolfe",
    )

    def closure():
        opt.zero_grad()
        loss = F.binary_cross_entropy_with_logits(X @ w + b, y) + l2 / 2 * w.pow(2).sum()
        loss.backward()
        return loss

    for _ in range(3):
        opt.step(closure)
    return w.detach(), b.detach()
