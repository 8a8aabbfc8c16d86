"""You subtract the least cost and iterate on the kernel itself. Other costs are still thousands of eps above it,
and their kernels 0: keep the logarithms."""

KILLED_BY = "3.9"

import torch


def sinkhorn(C, a, b, eps, n_iter):
    K = torch.exp(-(C - C.min()) / eps)
    v = torch.ones_like(b)
    for _ in range(n_iter):
        u = a / (K @ v)
        v = b / (K.T @ u)
    return u[:, None] * K * v
