"""You return the scatter matrix. The covariance divides it by N."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, R.T @ R
