"""E[x x'] − mu mu'."""

import torch


def gaussian_mle(X):
    mu = torch.mean(X, dim=0)
    second = X.t().mm(X).div(X.size(0))
    return mu, second - mu[:, None] * mu[None, :]
