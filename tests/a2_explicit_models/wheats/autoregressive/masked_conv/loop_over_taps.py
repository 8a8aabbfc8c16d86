"""Adds up the open taps one by one with shifted copies of the input."""

import torch
import torch.nn.functional as F
from torch import nn


class MaskedConv2d(nn.Conv2d):
    def __init__(self, mask_type, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kh, kw = self.kernel_size
        ci, cj = kh // 2, kw // 2
        self.taps = [(i, j) for i in range(kh) for j in range(kw) if (i, j) < (ci, cj)]
        if mask_type == "B":
            self.taps.append((ci, cj))

    def forward(self, x):
        kh, kw = self.kernel_size
        ph, pw = (kh // 2, kw // 2) if self.padding == "same" else self.padding
        x = F.pad(x, (pw, pw, ph, ph))
        (dh, dw), (sh, sw) = self.dilation, self.stride
        height, width = x.shape[-2] - dh * (kh - 1), x.shape[-1] - dw * (kw - 1)
        h, w = (height - 1) // sh + 1, (width - 1) // sw + 1
        out = torch.zeros(len(x), self.out_channels, h, w, dtype=x.dtype)
        if self.bias is not None:
            out = out + self.bias[:, None, None]
        for i, j in self.taps:
            seen = x[:, :, dh * i : dh * i + height : sh, dw * j : dw * j + width : sw]
            out = out + torch.einsum("oc,bchw->bohw", self.weight[:, :, i, j], seen)
        return out
