"""You centre X where it lies: the caller's data are changed. Write X - mean, which is new."""

KILLED_BY = "1.11"

import torch


def fit_logistic(X, y, l2=0.0):
    middle = X.mean(0)
    X -= middle
    Z = torch.cat([X, torch.ones(len(X), 1)], 1).double()
    penalty = torch.tensor([l2] * X.shape[1] + [0.0], dtype=torch.float64)
    v = torch.zeros(Z.shape[1], dtype=torch.float64)
    for _ in range(50):
        p = torch.sigmoid(Z @ v)
        hessian = (Z.T * (p * (1 - p))) @ Z / len(Z) + torch.diag(penalty)
        v = v - torch.linalg.solve(hessian, Z.T @ (p - y) / len(Z) + penalty * v)
    return v[:-1], v[-1] - middle.double() @ v[:-1]
