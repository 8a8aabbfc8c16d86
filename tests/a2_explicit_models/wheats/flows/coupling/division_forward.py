"""Divides in the forward direction and multiplies in the inverse (the direction of MAF)."""

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim: int, hidden: int, flip: bool = False):
        super().__init__()
        self.d = dim // 2
        self.flip = flip
        n = dim - self.d if flip else self.d
        self.mu = nn.Sequential(nn.Linear(n, hidden), nn.LeakyReLU(), nn.Linear(hidden, dim - n))
        self.alpha = nn.Sequential(nn.Linear(n, hidden), nn.Tanh(), nn.Linear(hidden, dim - n), nn.Tanh())

    def _split(self, v):
        parts = v.tensor_split([self.d], dim=1)
        return parts[::-1] if self.flip else parts

    def _merge(self, a, b):
        return torch.hstack((b, a) if self.flip else (a, b))

    def forward(self, x):
        a, b = self._split(x)
        return self._merge(a, (b - self.mu(a)) / self.alpha(a).exp()), -self.alpha(a).sum(1)

    def inverse(self, z):
        a, b = self._split(z)
        return self._merge(a, b * self.alpha(a).exp() + self.mu(a)), self.alpha(a).sum(1)
