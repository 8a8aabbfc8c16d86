"""The usual line: std = exp(logvar / 2)."""

import torch


def reparameterize(mu, logvar, eps):
    std = torch.exp(0.5 * logvar)
    return mu + std * eps
