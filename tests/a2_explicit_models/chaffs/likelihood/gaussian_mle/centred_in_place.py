"""You centre X where it lies: the caller's data are changed. Write X - mu, which is new."""

KILLED_BY = "2.7"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    X -= mu
    return mu, X.T @ X / len(X)
