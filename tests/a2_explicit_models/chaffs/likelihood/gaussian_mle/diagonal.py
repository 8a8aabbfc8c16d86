"""You keep the variances only. The most likely full Gaussian has the covariances, too."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, torch.diag((R**2).mean(0))
