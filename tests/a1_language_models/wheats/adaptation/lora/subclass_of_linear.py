"""A subclass of nn.Linear with the base's values copied."""

import torch
from torch import nn


class LoRALinear(nn.Linear):
    def __init__(self, base, rank, alpha):
        super().__init__(base.in_features, base.out_features, bias=base.bias is not None)
        self.load_state_dict(base.state_dict())
        for p in list(self.parameters()):
            p.requires_grad = False
        self.A = nn.Parameter(torch.randn(rank, base.in_features) * 0.01)
        self.B = nn.Parameter(torch.zeros(base.out_features, rank))
        self.scale = alpha / rank
        self.delta = None

    def forward(self, x):
        y = super().forward(x)
        if self.delta is None:
            y = y + x.matmul(self.A.t()).matmul(self.B.t()) * self.scale
        return y

    def merge(self):
        if self.delta is None:
            self.delta = self.scale * self.B.detach() @ self.A.detach()
            self.weight.data = self.weight.data + self.delta

    def unmerge(self):
        if self.delta is not None:
            self.weight.data = self.weight.data - self.delta
            self.delta = None
