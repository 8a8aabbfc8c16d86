"""Always computes with the full matrix W + s BA."""

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.A = nn.Parameter(torch.normal(0.0, 0.02, (rank, base.in_features)))
        self.B = nn.Parameter(torch.zeros((base.out_features, rank)))
        self.r = rank
        self.alpha = alpha
        self.backup = None

    def delta(self):
        return torch.einsum("or,ri->oi", self.B, self.A) * (self.alpha / self.r)

    def forward(self, x):
        W = self.base.weight if self.backup is not None else self.base.weight + self.delta()
        return nn.functional.linear(x, W, self.base.bias)

    def merge(self):
        if self.backup is None:
            self.backup = self.base.weight.data.clone()
            self.base.weight.data = self.backup + self.delta().detach()

    def unmerge(self):
        if self.backup is not None:
            self.base.weight.data = self.backup
            self.backup = None
