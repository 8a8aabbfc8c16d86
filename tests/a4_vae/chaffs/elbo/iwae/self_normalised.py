"""You average the log weights with their own normalised weights. That is the surrogate whose
gradient the bound has, not the bound itself, which is the log of the mean weight."""

KILLED_BY = "3.11"

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
    return (torch.softmax(log_w, dim=0) * log_w).sum(0)
