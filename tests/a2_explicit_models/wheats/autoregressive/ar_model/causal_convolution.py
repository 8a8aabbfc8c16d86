"""A one-dimensional causal convolution whose window covers the whole prefix; layer norm in between."""

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        self.conv = nn.Conv1d(1, hidden, dim)
        self.norm = nn.LayerNorm(hidden)
        self.out = nn.Parameter(torch.randn(dim, hidden) / hidden**0.5)
        self.bias = nn.Parameter(torch.zeros(dim))

    def conditionals(self, x):
        # dim zeros in front, the last bit dropped: place d sees x[:d] only
        padded = F.pad(2 * x[:, None, :-1] - 1, (self.dim, 0))
        h = self.norm(self.conv(padded).transpose(1, 2)).relu()
        return torch.sigmoid((h * self.out).sum(-1) + self.bias)

    def log_prob(self, x):
        x = x.to(self.bias.dtype)
        p = self.conditionals(x)
        return (x * p + (1 - x) * (1 - p)).log().sum(-1)

    @torch.no_grad()
    def sample(self, n, generator):
        x = torch.full((n, self.dim), 0.5, dtype=self.bias.dtype)
        for d in range(self.dim):
            x[:, d] = torch.bernoulli(self.conditionals(x)[:, d], generator=generator)
        return x
