"""You score each bit after the cell has read it: the state already knows the answer."""

KILLED_BY = "3.6"

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        self.cell = nn.GRUCell(1, hidden)
        self.head = nn.Linear(hidden, 1)

    def log_prob(self, x):
        x = x.to(self.head.weight.dtype)
        h = torch.zeros(len(x), self.cell.hidden_size, dtype=x.dtype)
        total = 0.0
        for d in range(self.dim):
            h = self.cell(x[:, d : d + 1], h)
            total = total - F.binary_cross_entropy_with_logits(self.head(h)[:, 0], x[:, d], reduction="none")
        return total

    @torch.no_grad()
    def sample(self, n, generator):
        h = torch.zeros(n, self.cell.hidden_size, dtype=self.head.weight.dtype)
        bits = []
        for d in range(self.dim):
            bits.append(torch.bernoulli(self.head(h).sigmoid(), generator=generator))
            h = self.cell(bits[-1], h)
        return torch.cat(bits, 1)
