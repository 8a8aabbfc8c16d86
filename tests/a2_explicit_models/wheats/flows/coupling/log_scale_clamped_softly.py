"""One linear layer without hidden units, as a notebook's first try that happens to be right."""

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        self.dim = dim
        self.ids = list(range(dim // 2))
        if flip:
            self.ids = list(range(dim // 2, dim))
        self.rest = [i for i in range(dim) if i not in self.ids]
        self.W = nn.Parameter(torch.randn(2, len(self.ids), len(self.rest)) * 0.1)
        self.b = nn.Parameter(torch.zeros(2, len(self.rest)))

    def forward(self, x):
        known = x[:, self.ids]
        s = known @ self.W[0] + self.b[0]
        s = s / (1 + s * s).sqrt()
        t = known @ self.W[1] + self.b[1]
        columns = list(x.unbind(1))
        logdet = 0
        for j, i in enumerate(self.rest):
            columns[i] = columns[i] * s[:, j].exp() + t[:, j]
            logdet = logdet + s[:, j]
        return torch.stack(columns, 1), logdet

    def inverse(self, z):
        known = z[:, self.ids]
        s = known @ self.W[0] + self.b[0]
        s = s / (1 + s * s).sqrt()
        t = known @ self.W[1] + self.b[1]
        columns = list(z.unbind(1))
        logdet = 0
        for j, i in enumerate(self.rest):
            columns[i] = (columns[i] - t[:, j]) * torch.exp(-s[:, j])
            logdet = logdet - s[:, j]
        return torch.stack(columns, 1), logdet
