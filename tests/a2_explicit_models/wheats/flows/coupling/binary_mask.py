"""RealNVP with a 0/1 mask: the networks take and give whole vectors."""

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        mask = torch.zeros(dim)
        mask[: dim // 2] = 1.0
        if flip:
            mask = 1 - mask
        self.register_buffer("mask", mask)
        self.body = nn.Sequential(nn.Linear(dim, hidden), nn.SiLU())
        self.to_s = nn.Linear(hidden, dim)
        self.to_t = nn.Linear(hidden, dim)

    def params(self, v):
        h = self.body(v * self.mask)
        s = torch.tanh(self.to_s(h)) * (1 - self.mask)
        t = self.to_t(h) * (1 - self.mask)
        return s, t

    def forward(self, x):
        s, t = self.params(x)
        return x * torch.exp(s) + t, s.sum(dim=1)

    def inverse(self, z):
        s, t = self.params(z)
        return (z - t) * torch.exp(-s), -s.sum(dim=1)
