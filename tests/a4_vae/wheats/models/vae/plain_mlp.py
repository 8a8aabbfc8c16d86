"""One hidden layer on either side and two heads; the label as a one-hot vector beside the input."""

import torch
import torch.nn.functional as F
from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.inner = nn.Linear(data_dim, hidden)
        self.to_mu = nn.Linear(hidden, latent_dim)
        self.to_logvar = nn.Linear(hidden, latent_dim)
        self.outer = nn.Linear(latent_dim, hidden)
        self.to_logits = nn.Linear(hidden, data_dim)

    def encode(self, x):
        h = torch.tanh(self.inner(x))
        return self.to_mu(h), self.to_logvar(h)

    def decode(self, z):
        return self.to_logits(torch.tanh(self.outer(z)))


class CVAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__()
        self.n_classes = n_classes
        self.inner = nn.Linear(data_dim + n_classes, hidden)
        self.to_mu = nn.Linear(hidden, latent_dim)
        self.to_logvar = nn.Linear(hidden, latent_dim)
        self.outer = nn.Linear(latent_dim + n_classes, hidden)
        self.to_logits = nn.Linear(hidden, data_dim)

    def _beside_label(self, values, y):
        return torch.cat([values, F.one_hot(y, self.n_classes).to(values.dtype)], dim=-1)

    def encode(self, x, y):
        h = torch.tanh(self.inner(self._beside_label(x, y)))
        return self.to_mu(h), self.to_logvar(h)

    def decode(self, z, y):
        return self.to_logits(torch.tanh(self.outer(self._beside_label(z, y))))
