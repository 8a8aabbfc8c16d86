"""You return the inverse of the covariance. Sigma is the covariance itself."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, torch.linalg.inv(R.T @ R / len(X))
