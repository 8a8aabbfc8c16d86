"""The encoder of your CVAE does not look at the label. The posterior is q(z|x, y): put y beside
x."""

KILLED_BY = "5.6"

import torch
import torch.nn.functional as F
from torch import nn


class CVAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.n_classes = n_classes
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + n_classes, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )

    def encode(self, x, y):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def decode(self, z, y):
        return self.decoder(torch.cat([z, F.one_hot(y, self.n_classes).to(z.dtype)], dim=-1))
