"""NADE: the hidden activation is updated with one column of the shared weights per variable."""

import torch
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.W = nn.Parameter(torch.randn(hidden, dim) * 0.05)
        self.V = nn.Parameter(torch.randn(dim, hidden) * 0.05)
        self.b = nn.Parameter(torch.zeros(dim))
        self.c = nn.Parameter(torch.zeros(hidden))

    def run(self, n, choose):
        a = self.c.expand(n, -1)
        log_p = torch.zeros(n, dtype=a.dtype)
        for d in range(len(self.b)):
            logit = torch.sigmoid(a) @ self.V[d] + self.b[d]
            bit = choose(d, logit)
            log_p = log_p + bit * logit - torch.logaddexp(torch.zeros_like(logit), logit)
            a = a + bit[:, None] * self.W[:, d]
            yield bit, log_p

    def log_prob(self, x):
        x = x.to(self.W.dtype)
        *_, (_, log_p) = self.run(len(x), lambda d, logit: x[:, d])
        return log_p

    @torch.no_grad()
    def sample(self, n, generator):
        def draw(d, logit):
            return torch.bernoulli(logit.sigmoid(), generator=generator)

        return torch.stack([bit for bit, _ in self.run(n, draw)], dim=1)
