"""Adds one importance weight after the other with logaddexp."""

import math

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    zero = torch.zeros_like(mu)
    total = None
    for noise in eps:
        z = mu + torch.exp(logvar / 2) * noise
        out = model.decode(z)
        likelihood = (
            log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        )
        log_w = likelihood + log_normal(z, zero, zero) - log_normal(z, mu, logvar)
        total = log_w if total is None else torch.logaddexp(total, log_w)
    return total - math.log(eps.shape[0])
