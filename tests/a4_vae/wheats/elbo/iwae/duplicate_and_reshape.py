"""Duplicates the batch K times as a block and goes back with reshape(K, B)."""

import math

import torch

from densities import log_bernoulli, log_normal
from gaussians import reparameterize


def iwae(x, model, eps):
    K, B, Z = eps.shape
    mu, logvar = model.encode(x)
    mu, logvar, copies = mu.repeat(K, 1), logvar.repeat(K, 1), x.repeat(K, 1)  # (K*B, ...)
    z = reparameterize(mu, logvar, eps.reshape(K * B, Z))
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        log_p_x = log_bernoulli(copies, out)
    else:
        log_p_x = log_normal(copies, *out)
    log_prior = log_normal(z, torch.zeros_like(z), torch.zeros_like(z))
    log_w = log_p_x + log_prior - log_normal(z, mu, logvar)
    return torch.logsumexp(log_w.reshape(K, B), dim=0) - math.log(K)
