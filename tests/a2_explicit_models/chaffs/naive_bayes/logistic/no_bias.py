"""You fit no bias: the boundary is forced through the origin."""

KILLED_BY = "1.10"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    A = X
    penalty = torch.full((A.shape[1],), float(l2), dtype=X.dtype)
    theta = torch.zeros(A.shape[1], dtype=X.dtype)
    for _ in range(60):
        p = torch.sigmoid(A @ theta)
        grad = A.T @ (p - y) / len(X) + penalty * theta
        if grad.abs().max() < 1e-9:
            break
        H = A.T @ (A * (p * (1 - p)).unsqueeze(1)) / len(X) + torch.diag(penalty)
        theta = theta - torch.linalg.solve(H, grad)
    return theta, 0.0
