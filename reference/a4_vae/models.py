"""A Bernoulli VAE, a conditional one, and a training loop."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .elbo import elbo


def _perceptron(n_in: int, hidden: int, n_out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, hidden), nn.Tanh(), nn.Linear(hidden, n_out))


class VAE(nn.Module):
    """A variational autoencoder for binary data with a diagonal Gaussian posterior."""

    likelihood = "bernoulli"

    def __init__(self, data_dim: int, latent_dim: int, hidden: int) -> None:
        """Build an encoder and a decoder with `hidden` units between.

        Set `likelihood = "bernoulli"`; the architecture is yours.
        """
        super().__init__()
        self.encoder = _perceptron(data_dim, hidden, 2 * latent_dim)
        self.decoder = _perceptron(latent_dim, hidden, data_dim)

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and log variance of q(z | x): x (B, data_dim) -> (mu, logvar), each (B, latent_dim)."""
        mu, logvar = self.encoder(x).chunk(2, dim=-1)
        return mu, logvar

    def decode(self, z: Tensor) -> Tensor:
        """Logits of p(x | z): z (B, latent_dim) -> (B, data_dim)."""
        return self.decoder(z)  # type: ignore[no-any-return]


class CVAE(nn.Module):
    """A VAE whose encoder and decoder also see a class label."""

    likelihood = "bernoulli"

    def __init__(self, data_dim: int, latent_dim: int, hidden: int, n_classes: int) -> None:
        """Build an encoder and a decoder that depend on a label 0..n_classes-1.

        Set `likelihood = "bernoulli"`; the architecture is yours.
        """
        super().__init__()
        self.n_classes = n_classes
        self.encoder = _perceptron(data_dim + n_classes, hidden, 2 * latent_dim)
        self.decoder = _perceptron(latent_dim + n_classes, hidden, data_dim)

    def _with_label(self, v: Tensor, y: Tensor) -> Tensor:
        return torch.cat([v, F.one_hot(y, self.n_classes).to(v.dtype)], dim=-1)

    def encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and log variance of q(z | x, y): x (B, data_dim), y (B,) int64 -> two (B, latent_dim)."""
        mu, logvar = self.encoder(self._with_label(x, y)).chunk(2, dim=-1)
        return mu, logvar

    def decode(self, z: Tensor, y: Tensor) -> Tensor:
        """Logits of p(x | z, y): z (B, latent_dim), y (B,) int64 -> (B, data_dim)."""
        return self.decoder(self._with_label(z, y))  # type: ignore[no-any-return]


def train_vae(model: Any, X: Tensor, generator: torch.Generator, steps: int) -> None:
    """Train `model` in place by maximising the ELBO of X for `steps` optimiser steps.

    model: an nn.Module as in `elbo`. X: (N, D). All noise is drawn from `generator`; the optimiser,
    its learning rate and the batches are yours. What it returns is ignored.
    """
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, max(steps, 1))
    latent = model.encode(X[:1])[0].shape[-1]
    for _ in range(steps):
        eps = torch.randn(1, len(X), latent, generator=generator, dtype=X.dtype)
        loss = -elbo(X, model, eps)[0].mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
