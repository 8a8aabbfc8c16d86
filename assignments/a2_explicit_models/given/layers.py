"""Invertible layers: `forward(x) -> (z, log |det dz/dx|)`, `inverse(z) -> (x, log |det dx/dz|)`."""

import math

import torch
from torch import Tensor, nn


class LinearLayer(nn.Module):
    """z = A x + b; A: (D, D) with a determinant of either sign, b: (D,)."""

    def __init__(self, A: Tensor, b: Tensor) -> None:
        super().__init__()
        self.A, self.b = nn.Parameter(A.clone()), nn.Parameter(b.clone())

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x: (B, D). Returns z (B, D) and the log-determinant (B,)."""
        return x @ self.A.T + self.b, torch.linalg.slogdet(self.A).logabsdet.expand(len(x))

    def inverse(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """z: (B, D). Returns x (B, D) and the log-determinant (B,)."""
        x = torch.linalg.solve(self.A, (z - self.b).T).T
        return x, -torch.linalg.slogdet(self.A).logabsdet.expand(len(z))


class SinhLayer(nn.Module):
    """z = a sinh(x), coordinate by coordinate; a: (D,), no entry is 0."""

    def __init__(self, a: Tensor) -> None:
        super().__init__()
        self.a = nn.Parameter(a.clone())

    def _logdet(self, x: Tensor) -> Tensor:
        log_cosh = torch.logaddexp(x, -x) - math.log(2)
        return (self.a.abs().log() + log_cosh).sum(dim=1)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x: (B, D). Returns z (B, D) and the log-determinant (B,)."""
        return self.a * torch.sinh(x), self._logdet(x)

    def inverse(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """z: (B, D). Returns x (B, D) and the log-determinant (B,)."""
        x = torch.asinh(z / self.a)
        return x, -self._logdet(x)
