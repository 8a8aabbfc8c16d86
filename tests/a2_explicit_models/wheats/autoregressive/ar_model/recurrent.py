"""A GRU cell that reads the bits one after the other, starting from a learnt state."""

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        self.start = nn.Parameter(torch.zeros(1, hidden))
        self.cell = nn.GRUCell(1, hidden)
        self.head = nn.Linear(hidden, 1)

    def log_prob(self, x):
        x = x.to(self.start.dtype)
        h = self.start.expand(len(x), -1)
        total = 0.0
        for d in range(self.dim):
            bit = x[:, d : d + 1]
            total = total - F.binary_cross_entropy_with_logits(self.head(h), bit, reduction="none")
            h = self.cell(bit, h)
        return total.squeeze(1)

    @torch.no_grad()
    def sample(self, n, generator):
        h = self.start.expand(n, -1)
        bits = []
        for _ in range(self.dim):
            p = self.head(h).sigmoid()
            bits.append((torch.rand(n, 1, generator=generator) < p).to(h.dtype))
            h = self.cell(bits[-1], h)
        return torch.cat(bits, dim=1)
