"""nn.Sequential with one head of twice the width that is cut by chunk; learned label embeddings."""

import itertools

import torch
from torch import nn


def _mlp(*widths):
    layers = []
    for fan_in, fan_out in itertools.pairwise(widths):
        layers += [nn.Linear(fan_in, fan_out), nn.SiLU()]
    return nn.Sequential(*layers[:-1])


class VAE(nn.Module):
    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.likelihood = "bernoulli"
        self.encoder = _mlp(data_dim, hidden, hidden, 2 * latent_dim)
        self.decoder = _mlp(latent_dim, hidden, hidden, data_dim)

    def encode(self, x):
        mu, logvar = self.encoder(x).chunk(2, dim=-1)
        return mu, logvar

    def decode(self, z):
        return self.decoder(z)


class CVAE(nn.Module):
    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.likelihood = "bernoulli"
        self.label = nn.Embedding(n_classes, hidden)
        self.encoder = _mlp(data_dim + hidden, hidden, 2 * latent_dim)
        self.decoder = _mlp(latent_dim + hidden, hidden, data_dim)

    def encode(self, x, y):
        return tuple(self.encoder(torch.hstack([x, self.label(y)])).chunk(2, dim=1))

    def decode(self, z, y):
        return self.decoder(torch.hstack([z, self.label(y)]))
