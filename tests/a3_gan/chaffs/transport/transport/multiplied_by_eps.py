"""Your kernel is exp(−eps·C). The entropy's weight divides the cost: exp(−C/eps), so that a small
eps gives a sharp plan."""

KILLED_BY = "3.8"

import torch


def sinkhorn(C, a, b, eps, n_iter):
    f, g = torch.zeros_like(a), torch.zeros_like(b)
    for _ in range(n_iter):
        f = torch.log(a) - torch.logsumexp(g[None, :] - C * eps, dim=1)
        g = torch.log(b) - torch.logsumexp(f[:, None] - C * eps, dim=0)
    return torch.exp(f[:, None] + g[None, :] - C * eps)
