"""Your reshape gives each row the weights of other samples. A flat axis made from (K, B) goes back
with reshape(K, B); reshape(B, K) is no transpose."""

KILLED_BY = "3.8"

import math

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    K, B, Z = eps.shape
    copies = x.repeat(K, 1)
    mu, logvar = model.encode(copies)
    z = mu + torch.exp(logvar / 2) * eps.reshape(K * B, Z)
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        log_w = log_bernoulli(copies, out)
    else:
        log_w = log_normal(copies, *out)
    zero = torch.zeros_like(z)
    log_w = log_w + log_normal(z, zero, zero) - log_normal(z, mu, logvar)
    return log_w.reshape(B, K).logsumexp(1) - math.log(K)
