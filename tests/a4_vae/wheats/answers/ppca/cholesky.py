"""By a Cholesky factor."""

import math

import torch


def ppca_log_evidence(X, W, mu, s2):
    D = X.shape[1]
    L = torch.linalg.cholesky(W @ W.T + s2 * torch.eye(D, dtype=X.dtype))
    white = torch.linalg.solve_triangular(L, (X - mu).T, upper=False)
    return -0.5 * (white**2).sum(0) - L.diagonal().log().sum() - 0.5 * D * math.log(2 * math.pi)
