"""Models that are affine in x, so that everything they lead to can be computed by hand.

Each keeps what it was called with in the list `seen`.
"""

import torch
from torch import Tensor, nn


def toy_schedule() -> dict[str, Tensor]:
    """A schedule of four steps with betas that can be handled with a pencil."""
    return {
        "betas": torch.tensor([0.1, 0.2, 0.3, 0.4], dtype=torch.float64),
        "alphas": torch.tensor([0.9, 0.8, 0.7, 0.6], dtype=torch.float64),
        "alpha_bar": torch.tensor([0.9, 0.72, 0.504, 0.3024], dtype=torch.float64),
        "alpha_bar_prev": torch.tensor([1.0, 0.9, 0.72, 0.504], dtype=torch.float64),
        "posterior_var": torch.tensor([0.0, 1 / 14, 21 / 124, 31 / 109], dtype=torch.float64),
    }


class AffineDenoiser(nn.Module):
    """slope_t x + offset_t: slope (T,), offset (T,) or (T, ...) with the shape of one sample."""

    def __init__(self, slope: Tensor, offset: Tensor) -> None:
        super().__init__()
        self.slope, self.offset = nn.Parameter(slope.clone()), nn.Parameter(offset.clone())
        self.seen: list[tuple[Tensor, Tensor]] = []

    def forward(self, x: Tensor, t: Tensor) -> Tensor:
        """x: (B, ...). t: (B,). Returns the shape of x."""
        steps = torch.as_tensor(t)
        self.seen.append((x.detach().clone(), steps.detach().clone()))
        index = _each(steps, x, len(self.slope))
        return _rows(self.slope[index], x) * x + _rows(self.offset[index], x)


class LabelDenoiser(nn.Module):
    """slope_t x + table_y: slope (T,), table (K + 1, ...), whose row y has the shape of one sample."""

    def __init__(self, slope: Tensor, table: Tensor) -> None:
        super().__init__()
        self.slope, self.table = nn.Parameter(slope.clone()), nn.Parameter(table.clone())
        self.seen: list[tuple[Tensor, Tensor, Tensor]] = []

    def forward(self, x: Tensor, t: Tensor, y: Tensor) -> Tensor:
        """x: (B, ...). t, y: (B,). Returns the shape of x."""
        steps, labels = torch.as_tensor(t), torch.as_tensor(y)
        self.seen.append((x.detach().clone(), steps.detach().clone(), labels.detach().clone()))
        slope = self.slope[_each(steps, x, len(self.slope))]
        offset = self.table[_each(labels, x, len(self.table))]
        return _rows(slope, x) * x + _rows(offset, x)


class AffineScore(nn.Module):
    """(mean - slope x) / (spread + sigma^2): with slope 1 the score of N(mean, spread) data plus noise.

    mean: (D,). slope: 0-d.
    """

    def __init__(self, mean: Tensor, slope: Tensor, spread: float) -> None:
        super().__init__()
        self.mean, self.slope = nn.Parameter(mean.clone()), nn.Parameter(slope.clone())
        self.spread = spread
        self.seen: list[tuple[Tensor, Tensor]] = []

    def forward(self, x: Tensor, sigma: Tensor | float) -> Tensor:
        """x: (B, D). sigma: a number, 0-d, (B,) or (B, 1). Returns (B, D)."""
        level = torch.as_tensor(sigma, dtype=x.dtype)
        self.seen.append((x.detach().clone(), level.detach().clone()))
        if level.dim() > 0:
            level = level.reshape(-1, 1)
        return (self.mean - self.slope * x) / (self.spread + level**2)


def _each(index: Tensor, x: Tensor, size: int) -> Tensor:
    """One index for each sample of x, also from a single one: (B,).

    An index beyond the ends is taken for the nearest, so that a wrong step shows in `seen`.
    """
    return index.long().reshape(-1).expand(len(x)).clamp(0, size - 1)


def _rows(values: Tensor, x: Tensor) -> Tensor:
    """`values` with dimensions of size one at its end until it has as many as x."""
    return values.reshape(values.shape + (1,) * (x.dim() - values.dim()))


def advance_global_generator(draws: int) -> None:
    """Draw from torch's global generator; nothing that takes a generator may depend on it."""
    torch.randn(draws)
