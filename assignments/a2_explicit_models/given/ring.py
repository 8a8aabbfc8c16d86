"""Points on a ring of known density, and the layers whose weights go on the leaderboard."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

BLOBS, RADIUS, WIDTH = 8, 2.0, 0.25


def centres() -> Tensor:
    """The middles (8, 2) of the eight blobs, evenly on a circle."""
    angles = torch.arange(BLOBS, dtype=torch.float64) * (2 * math.pi / BLOBS)
    return RADIUS * torch.stack([angles.cos(), angles.sin()], dim=1)


def ring(n: int, generator: torch.Generator) -> Tensor:
    """n points (n, 2): a blob at random, plus Gaussian noise of standard deviation 0.25."""
    which = torch.randint(0, BLOBS, (n,), generator=generator)
    return centres()[which] + WIDTH * torch.randn(n, 2, generator=generator, dtype=torch.float64)


class Bend(nn.Module):
    """Mixes the two coordinates, then bends each by itself with an increasing function.

    y = A x,   z_i = s_i y_i + sum_k h_ik tanh(r_ik (y_i - c_ik)),   s, h, r > 0

    It has no `inverse`: the likelihood does not need one.
    """

    def __init__(self, kinks: int = 12) -> None:
        super().__init__()
        angle = torch.rand(()) * math.pi
        turn = torch.stack([angle.cos(), -angle.sin(), angle.sin(), angle.cos()])
        self.A = nn.Parameter(turn.reshape(2, 2))
        self.slope = nn.Parameter(torch.zeros(2))
        self.height = nn.Parameter(torch.full((2, kinks), -3.0))
        self.rate = nn.Parameter(torch.zeros(2, kinks))
        self.middle = nn.Parameter(torch.linspace(-2.5, 2.5, kinks).repeat(2, 1))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x: (B, 2). Returns z (B, 2) and log |det dz/dx| (B,)."""
        s, h, r = F.softplus(self.slope), F.softplus(self.height), F.softplus(self.rate)
        y = x @ self.A.T
        steps = torch.tanh(r * (y[..., None] - self.middle))
        slopes = s + (h * r * (1 - steps**2)).sum(-1)
        area = torch.linalg.slogdet(self.A).logabsdet
        return s * y + (h * steps).sum(-1), slopes.log().sum(1) + area


def bends() -> nn.ModuleList:
    """The ten layers, to be stacked by your `Flow`."""
    return nn.ModuleList(Bend() for _ in range(10))
