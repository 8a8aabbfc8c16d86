"""You ignore the given `eps` and draw noise of your own. Randomness is an argument here: with the
same `eps` the result must be the same."""

KILLED_BY = "2.8"

import torch


def reparameterize(mu, logvar, eps):
    noise = torch.randn(eps.shape, generator=torch.Generator().manual_seed(0))
    return mu + (logvar / 2).exp() * noise
