"""Weight matrices as bare parameters; each class has its own pair of matrices; log variances kept
within ±6 by tanh."""

import torch
from torch import nn


def _weight(*shape):
    return nn.Parameter(torch.randn(*shape) / shape[-2] ** 0.5)


class VAE(nn.Module):
    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.E1, self.e1 = _weight(data_dim, hidden), nn.Parameter(torch.zeros(hidden))
        self.M, self.L = _weight(hidden, latent_dim), _weight(hidden, latent_dim)
        self.D1, self.d1 = _weight(latent_dim, hidden), nn.Parameter(torch.zeros(hidden))
        self.D2, self.d2 = _weight(hidden, data_dim), nn.Parameter(torch.zeros(data_dim))

    @property
    def likelihood(self):
        return "bernoulli"

    def encode(self, x):
        h = torch.sin(x @ self.E1 + self.e1)
        return h @ self.M, 6 * torch.tanh(h @ self.L / 6)

    def decode(self, z):
        return torch.sin(z @ self.D1 + self.d1) @ self.D2 + self.d2


class CVAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.E = _weight(n_classes, data_dim, hidden)
        self.M, self.L = _weight(hidden, latent_dim), _weight(hidden, latent_dim)
        self.D = _weight(n_classes, latent_dim, data_dim)
        self.offsets = nn.Parameter(torch.zeros(n_classes, data_dim))

    def encode(self, x, y):
        h = torch.tanh(torch.einsum("bd,bdh->bh", x, self.E[y]))
        return h @ self.M, 6 * torch.tanh(h @ self.L / 6)

    def decode(self, z, y):
        return torch.einsum("bz,bzd->bd", z, self.D[y]) + self.offsets[y]
