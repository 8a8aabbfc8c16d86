"""You use the width of the input in place of the rank: the update is no longer of low rank, and has
as many parameters as the base or more."""

KILLED_BY = "9.1"

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base
        for parameter in self.base.parameters():
            parameter.requires_grad_(False)
        width = base.in_features
        self.A = nn.Parameter(torch.randn(width, width) / width)
        self.B = nn.Parameter(torch.zeros(base.out_features, width))
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
            self.base.weight += self.scale * (self.B @ self.A)
            self.merged = True

    @torch.no_grad()
    def unmerge(self):
        if self.merged:
            self.base.weight -= self.scale * (self.B @ self.A)
            self.merged = False
