"""You return the correlation matrix. Do not divide by the standard deviations."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = (X - mu) / X.std(0, correction=0)
    return mu, R.T @ R / len(X)
