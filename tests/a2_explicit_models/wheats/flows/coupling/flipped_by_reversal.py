"""Handles flip by rolling the coordinates so that the kept ones come first, and rolling back."""

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        self.turn = dim // 2 if flip else 0
        self.kept = dim - dim // 2 if flip else dim // 2
        self.net = nn.ModuleList([nn.Linear(self.kept, hidden), nn.Linear(hidden, (dim - self.kept) * 2)])
        self.gain = nn.Parameter(torch.full((dim - self.kept,), 0.1))

    def affine(self, a):
        h = self.net[0](a).sigmoid()
        s, t = self.net[1](h).unflatten(1, (2, -1)).unbind(1)
        return self.gain * torch.atan(s), t

    def forward(self, x):
        x = x.roll(-self.turn, dims=1)
        a, b = x[:, : self.kept], x[:, self.kept :]
        s, t = self.affine(a)
        log_det = torch.stack([row.sum() for row in s])
        return torch.cat([a, torch.exp(s) * b + t], 1).roll(self.turn, dims=1), log_det

    def inverse(self, z):
        z = z.roll(-self.turn, dims=1)
        a, b = z[:, : self.kept], z[:, self.kept :]
        s, t = self.affine(a)
        log_det = torch.stack([-row.sum() for row in s])
        return torch.cat([a, (b - t) / torch.exp(s)], 1).roll(self.turn, dims=1), log_det
