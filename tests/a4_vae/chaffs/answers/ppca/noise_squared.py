"""The noise enters the covariance with its variance s2, not with its square."""

KILLED_BY = "6.5"

import math

import torch


def ppca_log_evidence(X, W, mu, s2):
    C = W @ W.T + s2**2 * torch.eye(len(mu), dtype=X.dtype)
    c = X - mu
    maha = (c * torch.linalg.solve(C, c.T).T).sum(1)
    return -0.5 * (len(mu) * math.log(2 * math.pi) + torch.logdet(C) + maha)
