"""You return the Cholesky factor. Sigma is L L'."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, torch.linalg.cholesky(R.T @ R / len(X))
