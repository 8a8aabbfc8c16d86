"""Adds a convolution over the rows above to one over the places on the left (crops, no mask)."""

import torch
import torch.nn.functional as F
from torch import nn


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mask_type = mask_type

    def forward(self, x):
        kh, kw = self.kernel_size
        if isinstance(self.padding, str):
            ph, pw = (kh // 2, kw // 2) if self.padding == "same" else (0, 0)
        else:
            ph, pw = self.padding
        x = F.pad(x, (pw, pw, ph, ph))
        H, W = x.shape[2], x.shape[3]
        (dh, dw), steps = self.dilation, {"stride": self.stride, "dilation": self.dilation}
        up = kh // 2
        left = kw // 2 + (1 if self.mask_type == "B" else 0)
        out = 0
        if up:
            above = x[:, :, : H - dh * (kh - up)]
            out = out + F.conv2d(above, self.weight[:, :, :up], **steps)
        if left:
            row = x[:, :, dh * up : dh * up + H - dh * (kh - 1), : W - dw * (kw - left)]
            out = out + F.conv2d(row, self.weight[:, :, up : up + 1, :left], **steps)
        if up == 0 and left == 0:
            out = torch.zeros_like(F.conv2d(x, self.weight, **steps))
        return out if self.bias is None else out + self.bias.view(1, -1, 1, 1)
