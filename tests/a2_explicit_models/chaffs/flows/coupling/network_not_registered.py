"""You keep the network's layers in a plain list. PyTorch does not find their parameters, and an
optimiser trains nothing: use nn.ModuleList or nn.Sequential."""

KILLED_BY = "4.3"

import torch
from torch import nn


class AffineCoupling(nn.Module):
    def __init__(self, dim, hidden, flip=False):
        super().__init__()
        self.flip = flip
        self.cut = dim // 2
        kept = dim - self.cut if flip else self.cut
        self.net = [nn.Linear(kept, hidden), nn.Tanh(), nn.Linear(hidden, 2 * (dim - kept))]

    def split(self, v):
        a, b = v[:, : self.cut], v[:, self.cut :]
        return (b, a) if self.flip else (a, b)

    def join(self, kept, changed):
        return torch.cat([changed, kept] if self.flip else [kept, changed], dim=1)

    def s_t(self, kept):
        for layer in self.net:
            kept = layer(kept)
        s, t = kept.chunk(2, dim=1)
        return torch.tanh(s), t

    def forward(self, x):
        kept, changed = self.split(x)
        s, t = self.s_t(kept)
        return self.join(kept, changed * torch.exp(s) + t), s.sum(1)

    def inverse(self, z):
        kept, changed = self.split(z)
        s, t = self.s_t(kept)
        return self.join(kept, (changed - t) * torch.exp(-s)), -s.sum(1)
