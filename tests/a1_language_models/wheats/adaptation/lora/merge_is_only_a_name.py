"""`merge` and `unmerge` change nothing, since the outputs are the same either way."""

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.base = base
        self.base.weight.requires_grad = False
        if self.base.bias is not None:
            self.base.bias.requires_grad = False
        self.A = nn.Parameter(torch.rand(rank, base.in_features) - 0.5)
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.scaling = alpha / rank

    def forward(self, x):
        return self.base(x) + (x * self.scaling) @ (self.B @ self.A).transpose(0, 1)

    def merge(self):
        return self

    def unmerge(self):
        return self
