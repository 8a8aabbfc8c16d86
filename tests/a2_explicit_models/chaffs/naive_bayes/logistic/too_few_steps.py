"""You stop after thirty steps of gradient descent. Go on until the largest entry of the gradient is
below 1e-6."""

KILLED_BY = "1.10"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    w = torch.zeros(X.shape[1], dtype=X.dtype)
    b = torch.zeros((), dtype=X.dtype)
    for _ in range(30):
        r = torch.sigmoid(X @ w + b) - y
        w = w - 0.1 * (X.T @ r / len(X) + l2 * w)
        b = b - 0.1 * r.mean()
    return w, b
