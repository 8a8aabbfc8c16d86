"""Merged layers are a new nn.Linear; the old one is kept aside."""

import copy

import torch
from torch import nn


class LoRALinear(nn.Module):
    def __init__(self, base, rank, alpha):
        super().__init__()
        self.frozen = copy.deepcopy(base)
        for p in self.frozen.parameters():
            p.requires_grad_(False)
        self.A = nn.Parameter(nn.init.xavier_normal_(torch.empty(rank, base.in_features)))
        self.B = nn.Parameter(nn.init.zeros_(torch.empty(base.out_features, rank)))
        self.factor = float(alpha) / float(rank)
        self.folded = None

    def forward(self, x):
        if self.folded is not None:
            return self.folded(x)
        return torch.add(self.frozen(x), (x @ self.A.mT) @ self.B.mT, alpha=self.factor)

    def merge(self):
        if self.folded is None:
            self.folded = copy.deepcopy(self.frozen)
            self.folded.weight.data.addmm_(self.B.data, self.A.data, alpha=self.factor)

    def unmerge(self):
        self.folded = None
