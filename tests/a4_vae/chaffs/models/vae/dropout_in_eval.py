"""Your dropout does not stop in eval mode: `F.dropout` drops by default. Pass
`training=self.training`, or use the `nn.Dropout` layer."""

KILLED_BY = "5.2"

import torch.nn.functional as F
from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.inner, self.outer = nn.Linear(latent_dim, hidden), nn.Linear(hidden, data_dim)

    def encode(self, x):
        h = self.encoder(F.dropout(x, 0.3))
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        return self.outer(F.dropout(self.inner(z).tanh(), 0.3))
