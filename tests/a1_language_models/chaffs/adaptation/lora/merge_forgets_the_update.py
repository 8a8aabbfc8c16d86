"""Your `merge` switches the low-rank part off without adding it to the weight: the merged layer is
the base."""

KILLED_BY = "9.3"

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base
        for parameter in self.base.parameters():
            parameter.requires_grad_(False)
        self.A = nn.Parameter(torch.randn(rank, base.in_features) / rank)
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.scale = alpha / rank
        self.merged = False

    def forward(self, x):
        y = self.base(x)
        if not self.merged:
            y = y + self.scale * (x @ self.A.T @ self.B.T)
        return y

    @torch.no_grad()
    def merge(self):
        if not self.merged:
            self.merged = True

    @torch.no_grad()
    def unmerge(self):
        if self.merged:
            self.merged = False
