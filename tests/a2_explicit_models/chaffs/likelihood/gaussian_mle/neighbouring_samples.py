"""You multiply each sample by its neighbour's deviations. In a covariance each sample meets itself."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, R.T @ R.roll(1, 0) / len(X)
