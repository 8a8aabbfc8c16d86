"""You stop when the loss changes by less than 1e-5 per step. Small steps look like that far from the
optimum: look at the gradient."""

KILLED_BY = "1.10"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    w = torch.zeros(X.shape[1], dtype=X.dtype)
    b = torch.zeros((), dtype=X.dtype)
    last = float("inf")
    for _ in range(3000):
        s = X @ w + b
        loss = (torch.nn.functional.softplus(s) - y * s).mean() + l2 / 2 * (w @ w)
        if last - loss < 1e-5:
            break
        last = loss
        r = torch.sigmoid(X @ w + b) - y
        w = w - 0.1 * (X.T @ r / len(X) + l2 * w)
        b = b - 0.1 * r.mean()
    return w, b
