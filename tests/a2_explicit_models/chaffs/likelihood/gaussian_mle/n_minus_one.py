"""Your covariance divides by N − 1. That estimator is unbiased; the most likely Gaussian has N."""

KILLED_BY = "2.9"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, R.T @ R / (len(X) - 1)
