"""You divide by the number of features. The average is over the samples."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, R.T @ R / X.shape[1]
