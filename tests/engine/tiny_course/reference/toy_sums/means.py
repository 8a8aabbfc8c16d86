"""Means of rows."""

import math

import torch
from torch import Tensor, nn

from .sums import total


def mean(x: Tensor) -> Tensor:
    """The mean of each row, its sum divided by the number of columns.

    x: (B, D). Returns (B,).
    """
    columns = math.prod(x.shape[1:])
    return total(x) / columns


class RunningMean(nn.Module):
    """The mean of all rows seen so far."""

    def __init__(self, dim: int) -> None:
        """Start from nothing; `dim` is the number of columns."""
        super().__init__()
        self.count = 0
        self.register_buffer("sum", torch.zeros(dim, dtype=torch.float64))

    def forward(self, x: Tensor) -> Tensor:
        """Take the rows of x and give the mean of all rows so far: x (B, dim) -> (dim,)."""
        self.count += len(x)
        self.sum = self.sum + x.sum(dim=0)
        return self._current()

    def _current(self) -> Tensor:
        return self.sum / self.count
