"""You mask the weights on the first forward pass only. Later updates bring them back."""

KILLED_BY = "3.5"

import torch
from torch import nn


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kh, kw = self.kernel_size
        mask = torch.ones_like(self.weight)
        mask[:, :, kh // 2, kw // 2 + (mask_type == "B") :] = 0
        mask[:, :, kh // 2 + 1 :] = 0
        self.register_buffer("mask", mask)
        self.masked = False

    def forward(self, x):
        if not self.masked:
            self.weight.data *= self.mask
            self.masked = True
        return super().forward(x)
