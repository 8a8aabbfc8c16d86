"""Your hidden layer is normalised by the statistics of the batch at hand, in eval mode, too, so a
sample's code depends on its neighbours. In eval mode use fixed (running) statistics."""

KILLED_BY = "5.2"

from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.Linear(data_dim, hidden),
            nn.BatchNorm1d(hidden, track_running_stats=False),
            nn.Tanh(),
        )
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        return self.decoder(z)
