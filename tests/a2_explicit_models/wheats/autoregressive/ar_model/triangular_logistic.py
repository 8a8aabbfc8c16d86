"""A fully visible sigmoid belief network: one strictly lower triangular matrix, no hidden units."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.W = nn.Parameter(0.1 * torch.randn(dim, dim))
        self.c = nn.Parameter(torch.zeros(dim))

    def log_prob(self, x):
        x = x.to(self.W.dtype)
        logits = x @ self.W.tril(-1).T + self.c
        return (x * F.logsigmoid(logits) + (1 - x) * F.logsigmoid(-logits)).sum(-1)

    def sample(self, n, generator):
        D = len(self.c)
        u = torch.rand(n, D, generator=generator)
        x = torch.zeros(n, D, dtype=self.W.dtype)
        with torch.no_grad():
            for d in range(D):
                x[:, d] = u[:, d] < torch.sigmoid(x[:, :d] @ self.W[d, :d] + self.c[d])
        return x
