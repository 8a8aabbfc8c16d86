"""Keeps the frozen weight as it is; `merge` makes a second one."""

import torch
import torch.nn.functional as F
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.register_buffer("weight", base.weight.detach().clone())
        self.register_buffer("bias", None if base.bias is None else base.bias.detach().clone())
        self.A = nn.Parameter(torch.empty(rank, base.in_features))
        nn.init.kaiming_uniform_(self.A, a=5**0.5)
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.alpha, self.rank = alpha, rank
        self.merged_weight = None

    def forward(self, x):
        if self.merged_weight is not None:
            return F.linear(x, self.merged_weight, self.bias)
        low = F.linear(F.linear(x, self.A), self.B)
        return F.linear(x, self.weight, self.bias) + low * self.alpha / self.rank

    def merge(self):
        with torch.no_grad():
            self.merged_weight = self.weight + self.alpha / self.rank * self.B @ self.A

    def unmerge(self):
        self.merged_weight = None
