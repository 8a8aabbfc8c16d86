"""Your copies of x and of the posterior do not meet their own noise. eps (K, B, Z) flattened runs
through the whole batch K times, repeat_interleave repeats each row at once: use repeat(K, 1) or
broadcasting."""

KILLED_BY = "3.8"

import math

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    K, B, Z = eps.shape
    copies = x.repeat_interleave(K, dim=0)
    mu, logvar = model.encode(copies)
    z = mu + torch.exp(logvar / 2) * eps.reshape(K * B, Z)
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        log_w = log_bernoulli(copies, out)
    else:
        log_w = log_normal(copies, *out)
    zero = torch.zeros_like(z)
    log_w = log_w + log_normal(z, zero, zero) - log_normal(z, mu, logvar)
    return log_w.reshape(K, B).logsumexp(0) - math.log(K)
