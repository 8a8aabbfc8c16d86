"""You return the classifier of two fitted Gaussians. It has the same form, but other w and b: maximise
the conditional likelihood."""

KILLED_BY = "1.10"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    mu0, mu1 = X[y == 0].mean(0), X[y == 1].mean(0)
    R = torch.cat([X[y == 0] - mu0, X[y == 1] - mu1])
    w = torch.linalg.solve(R.T @ R / len(X), mu1 - mu0)
    return w, -0.5 * w @ (mu0 + mu1) + torch.logit(y.mean())
