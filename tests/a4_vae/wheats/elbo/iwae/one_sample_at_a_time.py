"""Goes through the batch row by row; all K latents of a row are decoded together."""

import math

import torch

from densities import log_bernoulli, log_normal


def _row(x, model, eps):
    mu, logvar = model.encode(x)  # x: (1, D)
    z = mu + (0.5 * logvar).exp() * eps  # (K, Z)
    out = model.decode(z)
    target = x.expand(len(eps), -1)
    if model.likelihood == "bernoulli":
        log_w = log_bernoulli(target, out)
    else:
        log_w = log_normal(target, *out)
    zero = torch.zeros_like(z)
    log_w = log_w + log_normal(z, zero, zero) - log_normal(z, mu, logvar)
    return log_w.reshape(-1).logsumexp(0) - math.log(len(eps))


def iwae(x, model, eps):
    return torch.stack([_row(x[b, None], model, eps[:, b]) for b in range(len(x))])
