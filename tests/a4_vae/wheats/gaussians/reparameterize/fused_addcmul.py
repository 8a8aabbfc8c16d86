"""One fused call: addcmul(mu, std, eps)."""

import math

import torch


def reparameterize(mu, logvar, eps):
    return torch.addcmul(mu, torch.pow(math.e, logvar / 2), eps)
