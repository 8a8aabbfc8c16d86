"""Glow's scale sigmoid(s + 2); the log-determinant from logsigmoid; an identity-like start."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        sizes = [dim // 2, dim - dim // 2]
        self.sizes, self.flip = sizes, flip
        n_in, n_out = sizes[::-1] if flip else sizes
        self.l1 = nn.Linear(n_in, hidden)
        self.l2 = nn.Linear(hidden, 2 * n_out)
        nn.init.zeros_(self.l2.weight)
        nn.init.zeros_(self.l2.bias)

    def run(self, v, backwards):
        a, b = torch.split(v, self.sizes, dim=-1)
        if self.flip:
            a, b = b, a
        raw, t = torch.split(self.l2(F.elu(self.l1(a))), b.shape[-1], dim=-1)
        scale, log_scale = torch.sigmoid(raw + 2), F.logsigmoid(raw + 2)
        if backwards:
            b, log_scale = b / scale - t, -log_scale
        else:
            b = (b + t) * scale
        parts = (b, a) if self.flip else (a, b)
        return torch.cat(parts, dim=-1), log_scale.sum(-1)

    def forward(self, x):
        return self.run(x, backwards=False)

    def inverse(self, z):
        return self.run(z, backwards=True)
