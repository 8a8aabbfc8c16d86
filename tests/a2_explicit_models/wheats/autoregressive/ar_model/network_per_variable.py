"""A small network for each conditional; gives (B, 1) and Boolean-like integer samples."""

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.first = nn.Parameter(torch.zeros(1))
        self.nets = nn.ModuleList(
            [nn.Sequential(nn.Linear(d, hidden), nn.ReLU(), nn.Linear(hidden, 1)) for d in range(1, dim)]
        )

    def logit(self, d, x):
        return self.first.expand(len(x)) if d == 0 else self.nets[d - 1](x[:, :d]).squeeze(-1)

    def log_prob(self, x):
        x = x + torch.zeros((), dtype=self.first.dtype)
        logits = torch.stack([self.logit(d, x) for d in range(x.shape[1])], dim=1)
        sign = 2 * x - 1
        return -F.softplus(-sign * logits).sum(dim=1, keepdim=True)

    def sample(self, n, generator):
        x = torch.empty(n, 0, dtype=self.first.dtype)
        for d in range(len(self.nets) + 1):
            p = torch.sigmoid(self.logit(d, x)).detach()
            x = torch.cat([x, torch.bernoulli(p, generator=generator).unsqueeze(1)], dim=1)
        return x.to(torch.int64)
