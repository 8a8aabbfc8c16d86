"""Your CVAE gives the first sample's label to the whole batch. Each row has its own y."""

KILLED_BY = "5.7"

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
            nn.Linear(latent_dim + n_classes, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )

    def _beside_label(self, values, y):
        code = F.one_hot(y[0], self.n_classes).to(values.dtype)
        return torch.cat([values, code.expand(len(values), -1)], dim=-1)

    def encode(self, x, y):
        h = self.encoder(self._beside_label(x, y))
        return self.mu(h), self.logvar(h)

    def decode(self, z, y):
        return self.decoder(self._beside_label(z, y))
