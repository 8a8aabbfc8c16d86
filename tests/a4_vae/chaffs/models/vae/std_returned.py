"""Your `encode` returns the standard deviation. The second answer is the log of the variance, which
takes both signs: return the head's output as it is."""

KILLED_BY = "5.3"

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

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), torch.exp(self.logvar(h) / 2)

    def decode(self, z):
        return self.decoder(z)
