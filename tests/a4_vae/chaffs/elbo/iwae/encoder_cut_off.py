"""Your z is detached, so the decoder's term sends no gradient to the encoder. Reparameterised, the
bound is a differentiable function of mu and logvar."""

KILLED_BY = "3.13"

import math

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    zero = torch.zeros_like(mu)
    log_w = []
    for noise in eps:
        z = (mu + torch.exp(logvar / 2) * noise).detach()
        out = model.decode(z)
        log_p = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        log_w.append(log_p + log_normal(z, zero, zero) - log_normal(z, mu, logvar))
    return torch.stack(log_w).logsumexp(0) - math.log(len(eps))
