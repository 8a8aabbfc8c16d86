"""You make the scale a parameter. It is the number alpha / rank; only A and B are trained."""

KILLED_BY = "9.4"

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base
        self.base.requires_grad_(False)
        self.A = nn.Parameter(torch.randn(rank, base.in_features) * 0.02)
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.scale = nn.Parameter(torch.tensor(alpha / rank))
        self.merged = False

    def forward(self, x):
        if self.merged:
            return self.base(x)
        return self.base(x) + self.scale * (x @ self.A.T @ self.B.T)

    def merge(self):
        if not self.merged:
            self.base.weight.data += (self.scale * self.B @ self.A).detach()
            self.merged = True

    def unmerge(self):
        if self.merged:
            self.base.weight.data -= (self.scale * self.B @ self.A).detach()
            self.merged = False
