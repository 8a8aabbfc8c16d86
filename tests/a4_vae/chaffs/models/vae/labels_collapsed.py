"""Your CVAE only sees whether the label is zero: the other classes share one code. Use a one-hot
vector or an embedding with n_classes rows."""

KILLED_BY = "5.6"

import torch
from torch import nn


class CVAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim + 1, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + 1, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )

    def encode(self, x, y):
        h = self.encoder(torch.cat([x, y.bool().to(x.dtype)[:, None]], dim=-1))
        return self.mu(h), self.logvar(h)

    def decode(self, z, y):
        return self.decoder(torch.cat([z, y.bool().to(z.dtype)[:, None]], dim=-1))
