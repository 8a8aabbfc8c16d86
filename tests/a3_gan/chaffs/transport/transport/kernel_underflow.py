"""Your kernel exp(−C/eps) underflows to 0 for small eps, and the scaling divides by zero. Keep
potentials in the log domain and use log-sum-exp."""

KILLED_BY = "3.9"

import torch


def sinkhorn(C, a, b, eps, n_iter):
    K = torch.exp(-C / eps)
    v = torch.ones_like(b)
    for _ in range(n_iter):
        u = a / (K @ v)
        v = b / (K.T @ u)
    return u[:, None] * K * v
