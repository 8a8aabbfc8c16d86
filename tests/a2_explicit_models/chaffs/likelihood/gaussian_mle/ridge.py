"""You add a small multiple of the identity. It keeps the matrix invertible, but it is no longer the
most likely one."""

KILLED_BY = "2.8"

import torch


def gaussian_mle(X):
    mu = X.mean(0)
    R = X - mu
    return mu, R.T @ R / len(X) + 1e-3 * torch.eye(X.shape[1], dtype=X.dtype)
