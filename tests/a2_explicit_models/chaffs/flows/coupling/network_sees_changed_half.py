"""Your mask is the wrong way round in the network's input: s and t are computed from the half that
changes."""

KILLED_BY = "4.1"

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        mask = torch.zeros(dim)
        mask[: dim // 2] = 1.0
        self.register_buffer("mask", 1 - mask if flip else mask)
        self.net = nn.Sequential(nn.Linear(dim, hidden), nn.Tanh(), nn.Linear(hidden, 2 * dim))

    def s_t(self, v):
        s, t = self.net(v * (1 - self.mask)).chunk(2, dim=1)
        return torch.tanh(s) * (1 - self.mask), t * (1 - self.mask)

    def forward(self, x):
        s, t = self.s_t(x)
        return x * torch.exp(s) + t, s.sum(1)

    def inverse(self, z):
        s, t = self.s_t(z)
        return (z - t) * torch.exp(-s), -s.sum(1)
