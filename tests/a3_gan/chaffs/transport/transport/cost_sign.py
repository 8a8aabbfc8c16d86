"""Your kernel is exp(+C/eps), so the plan prefers dear cells. The cost is to be small:
exp(−C/eps)."""

KILLED_BY = "3.8"

import torch


def sinkhorn(C, a, b, eps, n_iter):
    f, g = torch.zeros_like(a), torch.zeros_like(b)
    for _ in range(n_iter):
        f = eps * (torch.log(a) - torch.logsumexp((g[None, :] + C) / eps, dim=1))
        g = eps * (torch.log(b) - torch.logsumexp((f[:, None] + C) / eps, dim=0))
    return torch.exp((f[:, None] + g[None, :] + C) / eps)
