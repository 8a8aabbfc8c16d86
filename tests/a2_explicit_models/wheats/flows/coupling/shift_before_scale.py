"""(x + t)·exp(s); two networks; the index sets are kept as tensors."""

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        first, second = torch.arange(dim // 2), torch.arange(dim // 2, dim)
        self.kept, self.moved = (second, first) if flip else (first, second)

        def mlp():
            return nn.Sequential(
                nn.Linear(len(self.kept), hidden), nn.ReLU(), nn.Linear(hidden, len(self.moved))
            )

        self.log_scale, self.shift = mlp(), mlp()

    def forward(self, x):
        a = x[:, self.kept]
        s, t = 0.5 * torch.tanh(self.log_scale(a)), self.shift(a)
        z = x.clone()
        z[:, self.moved] = (x[:, self.moved] + t) * s.exp()
        return z, s.sum(dim=-1)

    def inverse(self, z):
        a = z[:, self.kept]
        s, t = 0.5 * torch.tanh(self.log_scale(a)), self.shift(a)
        x = z.clone()
        x[:, self.moved] = z[:, self.moved] / s.exp() - t
        return x, s.sum(dim=-1).neg()
