"""A softplus scale with a floor; returns the log-determinant as (B, 1)."""

import torch
import torch.nn.functional as F
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        half = dim // 2
        self.same = slice(half, dim) if flip else slice(0, half)
        self.other = slice(0, half) if flip else slice(half, dim)
        n_in = dim - half if flip else half
        self.n_out = dim - n_in
        self.net = nn.Sequential(nn.Linear(n_in, hidden), nn.GELU(), nn.Linear(hidden, 2 * self.n_out))

    def scale_shift(self, v):
        out = self.net(v[:, self.same])
        return F.softplus(out[:, : self.n_out]) + 0.1, out[:, self.n_out :]

    def forward(self, x):
        scale, shift = self.scale_shift(x)
        z = torch.empty_like(x)
        z[:, self.same] = x[:, self.same]
        z[:, self.other] = torch.addcmul(shift, x[:, self.other], scale)
        return z, scale.log().sum(1, keepdim=True)

    def inverse(self, z):
        scale, shift = self.scale_shift(z)
        x = torch.empty_like(z)
        x[:, self.same] = z[:, self.same]
        x[:, self.other] = (z[:, self.other] - shift) / scale
        return x, -scale.log().sum(1, keepdim=True)
