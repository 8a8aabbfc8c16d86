"""You return a mean of zeros. The most likely mean is the sample mean."""

KILLED_BY = "2.7"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return torch.zeros_like(mu), R.T @ R / len(X)
