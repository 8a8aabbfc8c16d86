"""Your log q is the density of the noise, not of z. Scaling by std changes the volume: log q(z|x) =
log N(eps; 0, I) − ½ Σ logvar."""

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
        log_w.append(log_p + log_normal(z, zero, zero) - log_normal(noise, zero, zero))
    return torch.stack(log_w).logsumexp(0) - math.log(len(eps))
