"""You do not subtract the mean: E[x x'] is the second moment, not the covariance."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X
    return mu, R.T @ R / len(X)
