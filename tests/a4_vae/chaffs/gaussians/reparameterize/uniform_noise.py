"""You ignore the given `eps` and draw uniform numbers. The trick needs standard normal noise
(randn, not rand), and here it is handed to you."""

KILLED_BY = "2.8"

import torch


def reparameterize(mu, logvar, eps):
    noise = torch.rand(eps.shape, generator=torch.Generator().manual_seed(0))
    return mu + (logvar / 2).exp() * noise
