"""The decoder of your CVAE does not look at the label, so you cannot ask it for a class. Put y
beside z."""

KILLED_BY = "5.6"

import torch
import torch.nn.functional as F
from torch import nn


class CVAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.n_classes = n_classes
        self.encoder = nn.Sequential(nn.Linear(data_dim + n_classes, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )

    def encode(self, x, y):
        h = self.encoder(torch.cat([x, F.one_hot(y, self.n_classes).to(x.dtype)], dim=-1))
        return self.mu(h), self.logvar(h)

    def decode(self, z, y):
        return self.decoder(z)
