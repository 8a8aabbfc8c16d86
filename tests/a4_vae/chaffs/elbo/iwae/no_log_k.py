"""You do not subtract log K: log-sum-exp is the log of the sum of the weights, the bound is the log
of their mean."""

KILLED_BY = "3.10"

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
    return torch.stack(log_w).logsumexp(0)
