"""You subtract the largest log weight before the exponential, but never add it back after the
logarithm."""

KILLED_BY = "3.9"

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    zero = torch.zeros_like(mu)
    log_w = []
    for noise in eps:
        z = mu + torch.exp(logvar / 2) * noise
        out = model.decode(z)
        log_p = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        log_w.append(log_p + log_normal(z, zero, zero) - log_normal(z, mu, logvar))
    log_w = torch.stack(log_w)
    shifted = log_w - log_w.max(dim=0).values
    return shifted.exp().mean(0).log()
