"""You shift the input with roll: the last variable wraps around to the front, where the first
conditional sees it."""

KILLED_BY = "3.6"

import torch
import torch.nn.functional as F
from torch import nn


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        self.rnn = nn.GRU(1, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)

    def logits(self, x):
        h, _ = self.rnn(x.roll(1, dims=1).unsqueeze(-1))
        return self.head(h).squeeze(-1)

    def log_prob(self, x):
        x = x.to(self.head.weight.dtype)
        return -F.binary_cross_entropy_with_logits(self.logits(x), x, reduction="none").sum(1)

    @torch.no_grad()
    def sample(self, n, generator):
        x = torch.zeros(n, self.dim, dtype=self.head.weight.dtype)
        for d in range(self.dim):
            x[:, d] = torch.bernoulli(self.logits(x)[:, d].sigmoid(), generator=generator)
        return x
