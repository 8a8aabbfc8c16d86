"""You iterate a fixed number of times. `n_iter` says how often; where mass is dear to move, few are not enough."""

KILLED_BY = "3.8"

import torch


def sinkhorn(C, a, b, eps, n_iter):
    g = torch.zeros_like(b)
    for _ in range(10):
        f = eps * (a.log() - torch.logsumexp((g - C) / eps, dim=1))
        g = eps * (b.log() - torch.logsumexp((f[:, None] - C) / eps, dim=0))
    return torch.exp((f[:, None] + g - C) / eps)
