"""You use one number of noise for all latent dimensions of a sample. The dimensions of z are
independent, so each has its own entry of `eps`."""

KILLED_BY = "2.9"


def reparameterize(mu, logvar, eps):
    return mu + (logvar / 2).exp() * eps[..., :1]
