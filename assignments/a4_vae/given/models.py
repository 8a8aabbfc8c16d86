"""Models of known form: `encode(x) -> (mu, logvar)`, `decode(z)`, `likelihood`."""

import math

import torch
from torch import Tensor, nn


class LinearGaussian(nn.Module):
    """p(x | z) = N(W z + b, s2 I) with an affine encoder; W: (D, Z), b: (D,), A: (Z, D), c: (Z,)."""

    likelihood = "gaussian"

    def __init__(self, W: Tensor, b: Tensor, s2: float, A: Tensor, c: Tensor, logvar: Tensor) -> None:
        super().__init__()
        self.W, self.b = nn.Parameter(W.clone()), nn.Parameter(b.clone())
        self.A, self.c = nn.Parameter(A.clone()), nn.Parameter(c.clone())
        self.logvar = nn.Parameter(logvar.clone())  # (Z,), the same for every x
        self.s2 = s2

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """mu = A x + c; the variance does not depend on x."""
        mu = x @ self.A.T + self.c
        return mu, self.logvar.expand_as(mu)

    def decode(self, z: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and log variance of p(x | z) for z (..., Z)."""
        mean = z @ self.W.T + self.b
        return mean, torch.full_like(mean, math.log(self.s2))


class TinyBernoulli(nn.Module):
    """A Bernoulli model with linear logits and an affine encoder; W: (D, Z), A: (Z, D)."""

    likelihood = "bernoulli"

    def __init__(self, W: Tensor, b: Tensor, A: Tensor, c: Tensor, logvar: Tensor) -> None:
        super().__init__()
        self.W, self.b = nn.Parameter(W.clone()), nn.Parameter(b.clone())
        self.A, self.c = nn.Parameter(A.clone()), nn.Parameter(c.clone())
        self.logvar = nn.Parameter(logvar.clone())

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """mu = A x + c; the variance does not depend on x."""
        mu = x @ self.A.T + self.c
        return mu, self.logvar.expand_as(mu)

    def decode(self, z: Tensor) -> Tensor:
        """Logits for z (..., Z)."""
        return z @ self.W.T + self.b


def advance_global_generator(draws: int) -> None:
    """Draw from torch's global generator; nothing that takes a generator may depend on it."""
    torch.randn(draws)
