"""One latent coordinate after the other, stacked at the end."""

import torch


def reparameterize(mu, logvar, eps):
    coordinates = []
    for d in range(eps.shape[-1]):
        std = torch.exp(logvar[..., d] / 2)
        coordinates.append(mu[..., d] + std * eps[..., d])
    return torch.stack(coordinates, dim=-1)
