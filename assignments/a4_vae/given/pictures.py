"""Small binary pictures of known distribution, and the model whose weights go on the leaderboard."""

import torch
from torch import Tensor, nn

SIDE = 4
FLIP = 0.05  # the probability that a pixel is not what its bar says


def bars() -> Tensor:
    """The eight clean pictures (8, 16): one row or one column is lit."""
    rows = torch.eye(SIDE).repeat_interleave(SIDE, dim=1)
    columns = torch.eye(SIDE).repeat(1, SIDE)
    return torch.cat([rows, columns]).to(torch.float64)


def pictures(n: int, generator: torch.Generator) -> Tensor:
    """n pictures (n, 16) of 0 and 1: a bar at random, every pixel flipped with probability 0.05."""
    which = torch.randint(0, 2 * SIDE, (n,), generator=generator)
    flips = torch.rand(n, SIDE * SIDE, generator=generator, dtype=torch.float64) < FLIP
    return (bars()[which] - flips.to(torch.float64)).abs()


class PictureVAE(nn.Module):
    """A small convolutional VAE of pictures: latents (B, 4), logits (B, 16)."""

    likelihood = "bernoulli"
    latent_dim = 4

    def __init__(self) -> None:
        super().__init__()
        self.look = nn.Conv2d(1, 24, 3, padding=1)
        self.code = nn.Linear(24 * SIDE * SIDE, 2 * self.latent_dim)
        self.seed = nn.Linear(self.latent_dim, 24 * SIDE * SIDE)
        self.draw = nn.Conv2d(24, 1, 3, padding=1)

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and log variance of q(z | x), each (B, 4)."""
        seen = self.look(x.reshape(-1, 1, SIDE, SIDE)).relu()
        mu, logvar = self.code(seen.flatten(1)).chunk(2, dim=1)
        return mu, logvar

    def decode(self, z: Tensor) -> Tensor:
        """Logits (..., 16) for z (..., 4)."""
        canvas = self.seed(z.reshape(-1, self.latent_dim)).relu().reshape(-1, 24, SIDE, SIDE)
        return self.draw(canvas).reshape(*z.shape[:-1], SIDE * SIDE)
