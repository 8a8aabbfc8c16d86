"""You mask the weights once, when the layer is built. The first optimiser step brings them back: mask
in every forward pass."""

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
        self.weight.data *= mask

    def forward(self, x):
        return self._conv_forward(x, self.weight, self.bias)
