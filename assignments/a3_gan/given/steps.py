"""Numbers on three pieces of the line, and the generator whose weights go on the leaderboard."""

import torch
from torch import Tensor, nn

LEFT, RIGHT = (-3.0, 0.0, 1.5), (-2.0, 0.5, 3.0)  # where each piece begins and ends
SHARE = (0.5, 0.2, 0.3)  # how much of the data lies on it, evenly


def quantile(u: Tensor) -> Tensor:
    """The number below which the part u of the data lies: any shape, in [0, 1]."""
    left, right, share = torch.tensor(LEFT), torch.tensor(RIGHT), torch.tensor(SHARE)
    before = share.cumsum(0) - share
    piece = (u[..., None] >= before[1:]).sum(-1)
    return left[piece] + (right - left)[piece] * (u - before[piece]) / share[piece]


def pieces(n: int, generator: torch.Generator) -> Tensor:
    """n numbers (n, 1)."""
    return quantile(torch.rand(n, 1, generator=generator))


class Generator(nn.Module):
    """A small network from noise z (B, 2) to numbers (B, 1)."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(2, 64), nn.SiLU(), nn.Linear(64, 64), nn.SiLU(), nn.Linear(64, 1)
        )

    def forward(self, z: Tensor) -> Tensor:
        """z: (B, 2), standard normal. Returns (B, 1)."""
        x: Tensor = self.layers(z)
        return x
