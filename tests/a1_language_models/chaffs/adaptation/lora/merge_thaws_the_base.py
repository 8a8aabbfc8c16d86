"""Your `merge` makes a new parameter for the base's weight, and a new parameter is trained. The base stays
frozen: write into its old weight, without a gradient."""

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
        self.scale = alpha / rank
        self.merged = False

    def forward(self, x):
        if self.merged:
            return self.base(x)
        return self.base(x) + self.scale * (x @ self.A.T @ self.B.T)

    def merge(self):
        if not self.merged:
            self.base.weight = nn.Parameter(self.base.weight + self.scale * self.B @ self.A)
            self.merged = True

    def unmerge(self):
        if self.merged:
            self.base.weight = nn.Parameter(self.base.weight - self.scale * self.B @ self.A)
            self.merged = False
