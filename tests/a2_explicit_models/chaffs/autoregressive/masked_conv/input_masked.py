"""You close the later half of the image instead of the later half of each window."""

KILLED_BY = "3.3"

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

    def forward(self, x):
        seen = x.clone()
        seen[:, :, x.shape[2] // 2 + 1 :] = 0
        return super().forward(seen)
