"""Your penalty counts once for every sample. The mean loss takes l2/2 ‖w‖² once."""

KILLED_BY = "1.11"

import torch


def fit_logistic(X, y, l2=0.0):
    X, y = X.double(), y.double()
    A = torch.cat([X, torch.ones(len(X), 1, dtype=X.dtype)], dim=1)
    penalty = torch.full((A.shape[1],), float(l2) * len(X), dtype=X.dtype)
    penalty[-1] = 0.0
    theta = torch.zeros(A.shape[1], dtype=X.dtype)
    for _ in range(60):
        p = torch.sigmoid(A @ theta)
        grad = A.T @ (p - y) / len(X) + penalty * theta
        if grad.abs().max() < 1e-9:
            break
        H = A.T @ (A * (p * (1 - p)).unsqueeze(1)) / len(X) + torch.diag(penalty)
        theta = theta - torch.linalg.solve(H, grad)
    return theta[:-1], theta[-1]
