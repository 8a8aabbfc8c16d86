"""You score only the bits that are 1. A bit that is 0 has the factor 1 − p."""

KILLED_BY = "3.6"

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        self.inner = nn.Linear(dim, hidden)
        self.outer = nn.Linear(hidden, dim)
        place = torch.arange(dim)
        degree = torch.arange(hidden) % max(dim - 1, 1)
        dtype = torch.get_default_dtype()
        self.register_buffer("mask1", (degree[:, None] >= place).to(dtype))
        self.register_buffer("mask2", (place[:, None] > degree).to(dtype))

    def logits(self, x):
        h = torch.tanh(F.linear(x, self.inner.weight * self.mask1, self.inner.bias))
        return F.linear(h, self.outer.weight * self.mask2, self.outer.bias)

    def log_prob(self, x):
        x = x.to(self.mask1.dtype)
        return (x * F.logsigmoid(self.logits(x))).sum(1)

    @torch.no_grad()
    def sample(self, n, generator):
        x = torch.zeros(n, self.dim, dtype=self.mask1.dtype)
        for d in range(self.dim):
            p = torch.sigmoid(self.logits(x)[:, d])
            x[:, d] = torch.bernoulli(p, generator=generator)
        return x
