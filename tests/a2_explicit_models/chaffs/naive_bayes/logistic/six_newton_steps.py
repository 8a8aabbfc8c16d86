"""You stop after six steps of Newton's method, which is too early where most labels are all but certain.
Go on until the largest entry of the gradient is below 1e-6."""

KILLED_BY = "1.10"

import torch


def fit_logistic(X, y, l2=0.0):
    Z = torch.cat([X, torch.ones(len(X), 1)], 1).double()
    penalty = torch.tensor([l2] * X.shape[1] + [0.0], dtype=torch.float64)
    v = torch.zeros(Z.shape[1], dtype=torch.float64)
    for _ in range(6):
        p = torch.sigmoid(Z @ v)
        hessian = (Z.T * (p * (1 - p))) @ Z / len(Z) + torch.diag(penalty)
        v = v - torch.linalg.solve(hessian, Z.T @ (p - y) / len(Z) + penalty * v)
    return v[:-1], v[-1]
