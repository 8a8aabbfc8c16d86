"""Normalizing flows: `forward(x) -> (z, log |det dz/dx|)`, `inverse(z) -> (x, log |det dx/dz|)`.

Source: Dinh, Sohl-Dickstein and Bengio, "Density Estimation Using Real NVP".
"""

import math
from typing import Any

import torch
from torch import Tensor, nn


class AffineCoupling(nn.Module):
    """Keeps one part of x and scales and shifts the other by functions of the part that is kept."""

    def __init__(self, dim: int, hidden: int, flip: bool = False) -> None:
        """Build the network; `hidden` is its width, dim >= 2.

        The first dim // 2 coordinates are kept, with `flip` the others. Any smooth positive scale will
        do; the architecture is yours.
        """
        super().__init__()
        self.dim, self.flip = dim, flip
        kept = dim - dim // 2 if flip else dim // 2
        self.net = nn.Sequential(nn.Linear(kept, hidden), nn.Tanh(), nn.Linear(hidden, 2 * (dim - kept)))

    def _split(self, v: Tensor) -> tuple[Tensor, Tensor]:
        """(the part that is kept, the part that changes)."""
        first, second = v[:, : self.dim // 2], v[:, self.dim // 2 :]
        return (second, first) if self.flip else (first, second)

    def _join(self, kept: Tensor, changed: Tensor) -> Tensor:
        return torch.cat([changed, kept] if self.flip else [kept, changed], dim=1)

    def _log_scale_and_shift(self, kept: Tensor) -> tuple[Tensor, Tensor]:
        raw, shift = self.net(kept).chunk(2, dim=1)
        return torch.tanh(raw), shift

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """z_b = x_b exp(s(x_a)) + t(x_a), z_a = x_a: x (B, dim) -> (z (B, dim), logdet (B,))."""
        kept, changed = self._split(x)
        s, t = self._log_scale_and_shift(kept)
        return self._join(kept, changed * torch.exp(s) + t), s.sum(dim=1)

    def inverse(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """x_b = (z_b - t(z_a)) exp(-s(z_a)), x_a = z_a: z (B, dim) -> (x (B, dim), logdet (B,))."""
        kept, changed = self._split(z)
        s, t = self._log_scale_and_shift(kept)
        return self._join(kept, (changed - t) * torch.exp(-s)), -s.sum(dim=1)


class Flow(nn.Module):
    """Invertible layers one after the other, from data x to z ~ N(0, I)."""

    def __init__(self, layers: list[Any]) -> None:
        """`layers` are nn.Modules with `forward` and `inverse`; layers[0] acts first in `forward`."""
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x (B, D) -> (z (B, D), log |det dz/dx| (B,))."""
        total = torch.zeros_like(x[:, 0])
        for layer in self.layers:
            x, logdet = layer(x)
            total = total + logdet
        return x, total

    def inverse(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """z (B, D) -> (x (B, D), log |det dx/dz| (B,))."""
        total = torch.zeros_like(z[:, 0])
        for layer in reversed(self.layers):
            z, logdet = layer.inverse(z)  # type: ignore[operator]
            total = total + logdet
        return z, total

    def log_prob(self, x: Tensor) -> Tensor:
        """log p(x) = log N(z; 0, I) + log |det dz/dx|: x (B, D) -> (B,)."""
        z, logdet = self.forward(x)
        return -0.5 * (z**2 + math.log(2 * math.pi)).sum(dim=1) + logdet

    def sample(self, z: Tensor) -> Tensor:
        """The data that base noise z ~ N(0, I) turns into: z (N, D) -> (N, D)."""
        return self.inverse(z)[0]
