"""Your layers stand in a plain Python list, so the module does not know them: `parameters()` leaves
them out and no optimiser trains them. Use `nn.ModuleList` or `nn.Sequential`."""

KILLED_BY = "5.4"

from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.layers = [nn.Linear(latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)]

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        for layer in self.layers:
            z = layer(z)
        return z
