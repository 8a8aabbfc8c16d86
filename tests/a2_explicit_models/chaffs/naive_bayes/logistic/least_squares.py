"""You fit the labels by least squares on the sigmoid. Logistic regression maximises the likelihood: its
residual is sigmoid(w·x + b) − y with no further factor."""

KILLED_BY = "1.10"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    w = torch.zeros(X.shape[1], dtype=X.dtype)
    b = torch.zeros((), dtype=X.dtype)
    for _ in range(2000):
        r = torch.sigmoid(X @ w + b) - y
        r = r * (r + y) * (1 - r - y)
        w = w - 1.0 * (X.T @ r / len(X) + l2 * w)
        b = b - 1.0 * r.mean()
    return w, b
