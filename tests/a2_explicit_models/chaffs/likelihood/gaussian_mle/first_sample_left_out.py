"""Your loop starts at the second sample."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = (X - mu)[1:]
    return mu, R.T @ R / len(X)
