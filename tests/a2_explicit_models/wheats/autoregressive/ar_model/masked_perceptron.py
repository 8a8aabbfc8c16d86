"""MADE with two masked layers and two output logits per variable (a softmax over {0, 1})."""

import torch
import torch.nn.functional as F
from torch import nn


class Masked(nn.Linear):
    def __init__(self, before, after, strict):
        super().__init__(len(before), len(after))
        mask = after[:, None] > before if strict else after[:, None] >= before
        self.register_buffer("mask", mask.to(self.weight.dtype))

    def forward(self, x):
        return F.linear(x, self.weight * self.mask, self.bias)


class ARModel(nn.Module):
    def __init__(self, dim, hidden):
        super().__init__()
        self.dim = dim
        inputs = torch.arange(1, dim + 1)
        inner = torch.arange(hidden) % max(dim - 1, 1) + 1
        self.net = nn.Sequential(
            Masked(inputs, inner, False),
            nn.Tanh(),
            Masked(inner, inner, False),
            nn.Tanh(),
            Masked(inner, inputs.repeat(2), True),
        )

    def tables(self, x):
        return self.net(x).view(len(x), 2, self.dim).log_softmax(dim=1)

    def log_prob(self, x):
        log_p = self.tables(x.to(self.net[0].weight.dtype))
        return log_p.gather(1, x.long().unsqueeze(1)).squeeze(1).sum(1)

    def sample(self, n, generator):
        x = torch.ones(n, self.dim, dtype=self.net[0].weight.dtype)  # what is not yet drawn is not seen
        for d in range(self.dim):
            p = self.tables(x)[:, :, d].exp().detach()
            x[:, d] = torch.multinomial(p, 1, generator=generator).squeeze(1).to(x.dtype)
        return x
