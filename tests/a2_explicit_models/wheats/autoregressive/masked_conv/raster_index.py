"""Numbers the window's places in raster order and keeps those before the centre."""

import torch
import torch.nn.functional as F
from torch import nn


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *conv_args, **conv_kwargs):
        super().__init__(*conv_args, **conv_kwargs)
        kh, kw = self.kernel_size
        place = torch.arange(kh * kw).view(kh, kw)
        centre = (kh // 2) * kw + kw // 2
        self.open = place < centre if mask_type == "A" else place <= centre

    def forward(self, x):
        weight = torch.where(self.open, self.weight, torch.zeros(()))
        return F.conv2d(x, weight, self.bias, self.stride, self.padding, self.dilation, self.groups)
