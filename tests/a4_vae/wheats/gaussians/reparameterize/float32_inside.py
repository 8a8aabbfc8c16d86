"""float32 inside."""

import torch


def reparameterize(mu, logvar, eps):
    return torch.exp(logvar.float() / 2) * eps.float() + mu.float()
