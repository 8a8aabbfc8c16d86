"""You centre at the median. The likelihood of a Gaussian is largest at the mean."""

KILLED_BY = "2.7"

import torch


def gaussian_mle(X):
    mu = X.median(0).values
    R = X - mu
    return mu, R.T @ R / len(X)
