"""Goes through the batch row by row: each row's noise is decoded as a batch of S."""

import torch

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def _row(x, model, eps):
    mu, logvar = model.encode(x)  # x: (1, D)
    out = model.decode(mu + torch.exp(logvar / 2) * eps)  # eps: (S, Z)
    target = x.expand(len(eps), -1)
    if model.likelihood == "gaussian":
        rec = log_normal(target, *out).mean()
    else:
        rec = log_bernoulli(target, out).mean()
    return rec, kl_std_normal(mu, logvar).sum()


def elbo(x, model, eps):
    rows = [_row(x[b : b + 1], model, eps[:, b]) for b in range(x.shape[0])]
    rec = torch.stack([row[0] for row in rows])
    kl = torch.stack([row[1] for row in rows])
    return rec - kl, rec, kl
