"""You subtract each sample's own mean over its features. The mean is taken over the samples."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - X.mean(1, keepdim=True)
    return mu, R.T @ R / len(X)
