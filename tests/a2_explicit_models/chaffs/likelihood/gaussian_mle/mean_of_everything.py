"""You average over the features, too. Each feature has its own mean."""

KILLED_BY = "2.7"

import torch


def gaussian_mle(X):
    mu = X.mean().expand(X.shape[1])
    R = X - mu
    return mu, R.T @ R / len(X)
