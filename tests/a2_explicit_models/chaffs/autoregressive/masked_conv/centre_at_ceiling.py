"""You take the middle of the window as (k + 1) // 2. Counted from 0 it is k // 2."""

KILLED_BY = "3.3"

import torch
from torch import nn


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kh, kw = self.kernel_size
        mask = torch.ones_like(self.weight)
        mask[:, :, (kh + 1) // 2 - (kh == 1), (kw + 1) // 2 + (mask_type == "B") :] = 0
        mask[:, :, (kh + 1) // 2 + 1 :] = 0
        self.register_buffer("mask", mask)

    def forward(self, x):
        return self._conv_forward(x, self.weight * self.mask, self.bias)
