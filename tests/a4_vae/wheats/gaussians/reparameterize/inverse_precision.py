"""Divides by the square root of the precision."""

import torch


def reparameterize(mu, logvar, eps):
    return mu + eps / torch.exp(-logvar).sqrt()
