"""Autoregressive models: masked convolutions, a model of binary vectors, masks for a perceptron.

Sources: van den Oord, Kalchbrenner and Kavukcuoglu, "Pixel Recurrent Neural Networks"; Larochelle
and Murray, "The Neural Autoregressive Distribution Estimator"; Germain, Gregor, Murray and
Larochelle, "MADE: Masked Autoencoder for Distribution Estimation".
"""

from itertools import pairwise
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class MaskedConv2d(nn.Conv2d):
    """A convolution that sees, of its window, only the places before the centre in raster order."""

    mask: Tensor

    def __init__(self, mask_type: str, *args: Any, **kwargs: Any) -> None:
        """`mask_type` "A" hides the centre too, "B" keeps it; the rest are the arguments of nn.Conv2d.

        The mask is the same for all channels. The kernel's sides are odd.
        """
        super().__init__(*args, **kwargs)
        height, width = self.kernel_size
        place = torch.arange(height * width).reshape(height, width)
        centre = place[height // 2, width // 2]
        mask = place <= centre if mask_type == "B" else place < centre
        self.register_buffer("mask", mask.to(self.weight.dtype))

    def forward(self, input: Tensor) -> Tensor:
        """input: (B, C_in, H, W). Returns (B, C_out, H', W') as nn.Conv2d does."""
        return self._conv_forward(input, self.weight * self.mask, self.bias)


class ARModel(nn.Module):
    """p(x) = prod_i p(x_i | x_0..x_{i-1}) over {0, 1}^dim, the variables in the order 0..dim-1."""

    def __init__(self, dim: int, hidden: int) -> None:
        """Build the model; its architecture is yours, `hidden` is a width."""
        super().__init__()
        self.W, self.c = nn.Parameter(torch.randn(dim, hidden) / hidden), nn.Parameter(torch.zeros(hidden))
        self.V, self.b = nn.Parameter(torch.randn(dim, hidden) / hidden), nn.Parameter(torch.zeros(dim))

    def _logits(self, x: Tensor) -> Tensor:
        """Logits of p(x_i = 1 | x_<i), as in NADE: b_i + V_i^T h_i, h_i = tanh(c + sum_{j<i} W_j x_j)."""
        terms = x[:, :, None] * self.W  # (B, D, H)
        h = torch.tanh(self.c + terms.cumsum(dim=1) - terms)  # (B, D, H)
        return self.b + (h * self.V).sum(dim=-1)

    def log_prob(self, x: Tensor) -> Tensor:
        """log p(x) = sum_i log p(x_i | x_<i): x (B, dim), 0 or 1 -> (B,)."""
        return -F.binary_cross_entropy_with_logits(self._logits(x), x, reduction="none").sum(dim=1)

    @torch.no_grad()
    def sample(self, n: int, generator: torch.Generator) -> Tensor:
        """n samples (n, dim) of zeros and ones, drawn one variable after the other from `generator`."""
        x = torch.zeros_like(self.b).repeat(n, 1)
        for i in range(x.shape[1]):
            p = torch.sigmoid(self._logits(x)[:, i])
            x[:, i] = (torch.rand(n, generator=generator, dtype=p.dtype) < p).to(x.dtype)
        return x


def made_masks(dim: int, hidden: list[int], n_out: int, ordering: list[int]) -> list[Tensor]:
    """Masks of a perceptron whose outputs for a variable depend on the variables before it only.

    Each unit has a degree: inputs and outputs the place of their variable, hidden units any place but
    the last. A hidden unit sees units of a degree up to its own, an output those of a smaller one.

    ordering: `ordering[k]` is the variable that comes k-th. n_out: the width of the output, a multiple
    of dim; output o belongs to variable o % dim. Returns len(hidden) + 1 masks, each (out, in), 1 where
    the weight is kept. In a wide network every output sees every variable before its own.
    """
    place = torch.empty(dim, dtype=torch.int64)
    place[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [place] + [torch.arange(width) % max(dim - 1, 1) for width in hidden]
    masks = [after[:, None] >= before for before, after in pairwise(degrees)]
    masks.append(place[torch.arange(n_out) % dim][:, None] > degrees[-1])
    return [mask.to(torch.get_default_dtype()) for mask in masks]
