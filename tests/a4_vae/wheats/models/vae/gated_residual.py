"""Residual blocks with layer normalisation; the class scales and shifts the hidden units."""

import torch
from torch import nn


class _Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm, self.linear = nn.LayerNorm(width), nn.Linear(width, width)

    def forward(self, h):
        return h + torch.nn.functional.softplus(self.linear(self.norm(h)))


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.lift = nn.Sequential(nn.Linear(data_dim, hidden), _Block(hidden))
        self.mu = nn.Linear(hidden, latent_dim)
        self.logvar = nn.Linear(hidden, latent_dim)
        self.drop = nn.Sequential(nn.Linear(latent_dim, hidden), _Block(hidden))
        self.out = nn.Linear(hidden, data_dim)

    def encode(self, x):
        h = self.lift(2 * x - 1)
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        return self.out(self.drop(z))


class CVAE(VAE):
    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__(data_dim, latent_dim, hidden)
        self.film = nn.Embedding(n_classes, 4 * hidden)

    def encode(self, x, y):
        scale, shift, _, _ = self.film(y).chunk(4, dim=-1)
        h = self.lift(2 * x - 1) * (1 + scale) + shift
        return self.mu(h), self.logvar(h)

    def decode(self, z, y):
        _, _, scale, shift = self.film(y).chunk(4, dim=-1)
        return self.out(self.drop(z) * (1 + scale) + shift)
