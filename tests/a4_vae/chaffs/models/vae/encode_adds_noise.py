"""Your `encode` already samples: with the same x it gives another mean each time. The encoder is a
deterministic map to mu and logvar; the noise comes in with the reparameterisation."""

KILLED_BY = "5.2"

import torch
from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )
        self.noise = torch.Generator().manual_seed(0)

    def encode(self, x):
        h = self.encoder(x)
        mu, logvar = self.mu(h), self.logvar(h)
        eps = torch.randn(mu.shape, generator=self.noise)
        return mu + torch.exp(logvar / 2) * eps, logvar

    def decode(self, z):
        return self.decoder(z)
