"""You only scale the rows. Sinkhorn alternates: rows to a, then columns to b, until both marginals
hold."""

KILLED_BY = "3.7"

import torch


def sinkhorn(C, a, b, eps, n_iter):
    f, g = torch.zeros_like(a), torch.zeros_like(b)
    for _ in range(n_iter):
        f = eps * (torch.log(a) - torch.logsumexp((g[None, :] - C) / eps, dim=1))
    return torch.exp((f[:, None] + g[None, :] - C) / eps)
