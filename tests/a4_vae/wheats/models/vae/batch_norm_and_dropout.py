"""Batch normalisation and dropout, which eval() turns into fixed maps."""

import torch
import torch.nn.functional as F
from torch import nn


class _Trunk(nn.Module):
    def __init__(self, n_in, hidden):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(n_in, hidden), nn.BatchNorm1d(hidden), nn.LeakyReLU(), nn.Dropout(0.2)
        )

    def forward(self, x):
        return self.net(x)


class CVAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.n_classes = n_classes
        self.encoder_trunk = _Trunk(data_dim + n_classes, hidden)
        self.heads = nn.ModuleDict(
            {"mu": nn.Linear(hidden, latent_dim), "logvar": nn.Linear(hidden, latent_dim)}
        )
        self.decoder_trunk = _Trunk(latent_dim + n_classes, hidden)
        self.logits = nn.Linear(hidden, data_dim)

    def _label(self, y, like):
        return F.one_hot(y, self.n_classes).type_as(like)

    def encode(self, x, y):
        h = self.encoder_trunk(torch.cat((self._label(y, x), x), dim=1))
        return self.heads["mu"](h), self.heads["logvar"](h)

    def decode(self, z, y):
        return self.logits(self.decoder_trunk(torch.cat((self._label(y, z), z), dim=1)))


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder_trunk = _Trunk(data_dim, hidden)
        self.heads = nn.ModuleList([nn.Linear(hidden, latent_dim) for _ in range(2)])
        self.decoder = nn.Sequential(_Trunk(latent_dim, hidden), nn.Linear(hidden, data_dim))

    def encode(self, x):
        h = self.encoder_trunk(x)
        return self.heads[0](h), self.heads[1](h)

    def decode(self, z):
        return self.decoder(z)
