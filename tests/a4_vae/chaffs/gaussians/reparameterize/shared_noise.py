"""You use the first sample's noise for the whole batch. Every sample has its own row of `eps`."""

KILLED_BY = "2.9"


def reparameterize(mu, logvar, eps):
    return mu + (logvar / 2).exp() * eps[..., :1, :]
