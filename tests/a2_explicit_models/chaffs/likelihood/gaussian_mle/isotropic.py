"""You return one variance for all directions."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, torch.eye(X.shape[1], dtype=X.dtype) * (R**2).mean()
