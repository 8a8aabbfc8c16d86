"""Your decoder ends in a ReLU, so no logit is negative and no pixel can be less likely than ½. The
last layer is linear: logits take both signs."""

KILLED_BY = "5.3"

from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, data_dim), nn.ReLU()
        )

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        return self.decoder(z)
