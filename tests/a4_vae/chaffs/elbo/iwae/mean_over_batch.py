"""You reduce over the batch instead of over the K latents, and return the same number for every
sample. Each x has its own K weights."""

KILLED_BY = "3.9"

import math

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
    return (log_w.logsumexp(1) - math.log(len(x))).mean().expand(len(x))
