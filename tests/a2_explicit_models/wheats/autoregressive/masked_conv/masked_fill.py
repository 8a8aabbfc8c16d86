"""Fills the hidden places with zeros by masked_fill; the mask is built from a flat vector."""

import torch
from torch import Tensor, nn


class MaskedConv2d(nn.Conv2d):
    mask: Tensor

    def __init__(self, mask_type: str, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        n = self.kernel_size[0] * self.kernel_size[1]
        flat = torch.zeros(n)
        flat[: n // 2] = 1.0
        if mask_type.upper() == "B":
            flat[n // 2] = 1.0
        self.register_buffer("mask", flat.reshape(1, 1, *self.kernel_size), persistent=False)

    def forward(self, input: Tensor) -> Tensor:
        with_mask = self.weight.masked_fill(self.mask == 0, 0.0)
        return torch.nn.functional.conv2d(
            input,
            with_mask,
            bias=self.bias,
            stride=self.stride,
            padding=self.padding,
            dilation=self.dilation,
            groups=self.groups,
        )
