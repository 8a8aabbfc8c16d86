"""Your penalty pulls with the sign of w, as the absolute value does. The gradient of l2/2 ‖w‖² is l2
w."""

KILLED_BY = "1.11"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    w = torch.zeros(X.shape[1], dtype=X.dtype)
    b = torch.zeros((), dtype=X.dtype)
    for _ in range(2000):
        r = torch.sigmoid(X @ w + b) - y
        w = w - 0.5 * (X.T @ r / len(X) + l2 * w.sign())
        b = b - 0.5 * r.mean()
    return w, b
