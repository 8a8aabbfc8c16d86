"""You draw from a new generator with the seed of the one that you are given, so every call gives the same
samples. Draw from `generator` itself."""

KILLED_BY = "3.9"

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
        x = x.to(self.head.weight.dtype)
        before = torch.cat([torch.zeros_like(x[:, :1]), x[:, :-1]], 1)
        return self.head(self.rnn(before[:, :, None])[0])[:, :, 0]

    def log_prob(self, x):
        logits = self.logits(x)
        return -F.binary_cross_entropy_with_logits(logits, x.to(logits), reduction="none").sum(1)

    @torch.no_grad()
    def sample(self, n, generator):
        own = torch.Generator().manual_seed(generator.initial_seed())
        x = torch.zeros(n, self.dim)
        for i in range(self.dim):
            x[:, i] = torch.bernoulli(torch.sigmoid(self.logits(x)[:, i]), generator=own)
        return x
