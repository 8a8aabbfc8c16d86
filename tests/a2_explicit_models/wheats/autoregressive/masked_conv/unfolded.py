"""Cuts the image into windows with unfold and drops the columns of hidden places."""

import torch
import torch.nn.functional as F
from torch import nn


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kh, kw = self.kernel_size
        visible = (kh // 2) * kw + kw // 2 + (mask_type == "B")
        one = torch.arange(kh * kw) < visible
        self.keep = one.repeat(self.in_channels).nonzero().flatten()

    def forward(self, x):
        padding = [k // 2 for k in self.kernel_size] if self.padding == "same" else self.padding
        columns = F.unfold(x, self.kernel_size, self.dilation, padding, self.stride)[:, self.keep]
        out = self.weight.flatten(1)[:, self.keep] @ columns
        if self.bias is not None:
            out = out + self.bias[:, None]
        reach = self.dilation[0] * (self.kernel_size[0] - 1) + 1
        height = (x.shape[2] + 2 * padding[0] - reach) // self.stride[0] + 1
        return out.view(len(x), self.out_channels, height, -1)
