"""Your recurrent state starts where the last row of the batch ended. Each row starts afresh."""

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
        h = torch.zeros(1, self.cell.hidden_size, dtype=x.dtype)
        rows = []
        for row in x:
            total = 0.0
            for bit in row:
                total = total - F.binary_cross_entropy_with_logits(self.head(h)[0, 0], bit)
                h = self.cell(bit.view(1, 1), h)
            rows.append(total)
        return torch.stack(rows)

    @torch.no_grad()
    def sample(self, n, generator):
        h = torch.zeros(n, self.cell.hidden_size, dtype=self.head.weight.dtype)
        bits = []
        for d in range(self.dim):
            bits.append(torch.bernoulli(self.head(h).sigmoid(), generator=generator))
            h = self.cell(bits[-1], h)
        return torch.cat(bits, 1)
