"""Your plan has uniform marginals whatever a and b are. The rows add up to a, the columns to b."""

KILLED_BY = "3.7"

import math

import torch


def sinkhorn(C, a, b, eps, n_iter):
    f, g = torch.zeros_like(a), torch.zeros_like(b)
    for _ in range(n_iter):
        f = -eps * (math.log(len(a)) + torch.logsumexp((g[None, :] - C) / eps, dim=1))
        g = -eps * (math.log(len(b)) + torch.logsumexp((f[:, None] - C) / eps, dim=0))
    return torch.exp((f[:, None] + g[None, :] - C) / eps)
