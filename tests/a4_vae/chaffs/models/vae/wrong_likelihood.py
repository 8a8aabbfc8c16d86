"""Your model declares a Gaussian likelihood but returns logits. `likelihood` is "bernoulli" here,
or the ELBO reads the decoder's output in the wrong way."""

KILLED_BY = "5.1"

from torch import nn


class VAE(nn.Module):
    likelihood = "gaussian"

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(data_dim, hidden), nn.Tanh())
        self.mu, self.logvar = nn.Linear(hidden, latent_dim), nn.Linear(hidden, latent_dim)
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim, hidden), nn.Tanh(), nn.Linear(hidden, data_dim)
        )

    def encode(self, x):
        h = self.encoder(x)
        return self.mu(h), self.logvar(h)

    def decode(self, z):
        return self.decoder(z)
