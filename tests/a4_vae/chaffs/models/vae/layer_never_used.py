"""One of your layers is made but never called, so its parameters get no gradient: the hidden layer
of the decoder is skipped."""

KILLED_BY = "5.4"

from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.widen = nn.Linear(latent_dim, hidden)
        self.refine = nn.Linear(hidden, hidden)
        self.logits = nn.Linear(hidden, data_dim)

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        h = self.widen(z).tanh()
        return self.logits(h)
