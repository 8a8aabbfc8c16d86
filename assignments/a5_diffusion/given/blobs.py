"""Points from a mixture of known Gaussians, and the denoiser whose weights go on the leaderboard."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

STEPS = 50  # of the cosine schedule that the leaderboard uses
CENTRES = ((-1.5, 0.0), (1.5, 1.0), (1.0, -1.5), (0.0, 1.5))
SHARE = (0.4, 0.3, 0.2, 0.1)
WIDTH = 0.15


def blobs(n: int, generator: torch.Generator) -> Tensor:
    """n points (n, 2): a blob by its share, plus Gaussian noise of standard deviation 0.15."""
    which = torch.multinomial(torch.tensor(SHARE), n, replacement=True, generator=generator)
    noise = torch.randn(n, 2, generator=generator, dtype=torch.float64)
    return torch.tensor(CENTRES, dtype=torch.float64)[which] + WIDTH * noise


class Denoiser(nn.Module):
    """Predicts the noise in x_t; each step stretches and shifts the hidden layers in its own way."""

    def __init__(self, width: int = 96) -> None:
        super().__init__()
        self.look = nn.Linear(2, width)
        self.think = nn.Linear(width, width)
        self.tell = nn.Linear(width, 2)
        self.at_step = nn.Embedding(STEPS, 4 * width)

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        """x: (B, 2). t: (B,), int64. Returns (B, 2)."""
        stretch, shift, stretch_too, shift_too = self.at_step(t).chunk(4, dim=1)
        hidden = F.silu(self.look(x) * (1 + stretch) + shift)
        hidden = F.silu(self.think(hidden) * (1 + stretch_too) + shift_too)
        out: Tensor = self.tell(hidden)
        return out
