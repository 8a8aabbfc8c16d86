"""You drop the signs of the covariances. Features may vary in opposite directions."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, (R.T @ R / len(X)).abs()
