"""Affine encoder and decoder, with one table of offsets for each class."""

import torch
from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Linear(data_dim, 2 * latent_dim)
        self.decoder = nn.Linear(latent_dim, data_dim)
        self.latent_dim = latent_dim

    def encode(self, x):
        out = self.encoder(x)
        return out[..., : self.latent_dim], out[..., self.latent_dim :]

    def decode(self, z):
        return self.decoder(z)


class CVAE(VAE):
    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__(data_dim, latent_dim, hidden)
        self.encoder_offsets = nn.Parameter(0.1 * torch.randn(n_classes, data_dim))
        self.decoder_offsets = nn.Parameter(0.1 * torch.randn(n_classes, data_dim))

    def encode(self, x, y):
        return super().encode(x + self.encoder_offsets[y])

    def decode(self, z, y):
        return super().decode(z) + self.decoder_offsets[y]
