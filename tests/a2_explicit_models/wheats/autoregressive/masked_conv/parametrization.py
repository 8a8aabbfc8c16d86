"""torch.nn.utils.parametrize keeps the weight masked."""

import torch
from torch import nn
from torch.nn.utils import parametrize


class _Masked(nn.Module):
    def __init__(self, mask):
        super().__init__()
        self.register_buffer("mask", mask)

    def forward(self, weight):
        return weight * self.mask


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kh, kw = self.kernel_size
        rows, cols = torch.meshgrid(torch.arange(kh), torch.arange(kw), indexing="ij")
        above = rows < kh // 2
        left = (rows == kh // 2) & (cols < kw // 2)
        centre = (rows == kh // 2) & (cols == kw // 2) & (mask_type == "B")
        mask = (above | left | centre).to(self.weight.dtype)
        parametrize.register_parametrization(self, "weight", _Masked(mask))
