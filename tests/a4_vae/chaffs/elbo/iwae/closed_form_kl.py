"""You put the closed-form KL into the weights. A weight is p(x, z)/q(z|x) at the sampled z; with
its expectation in place of log p(z) − log q(z|x) the mean of the weights is no longer p(x)."""

KILLED_BY = "3.9"

import math

import torch

from densities import log_bernoulli, log_normal
from gaussians import kl_std_normal


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    log_w = []
    for noise in eps:
        out = model.decode(mu + torch.exp(logvar / 2) * noise)
        log_p = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        log_w.append(log_p - kl_std_normal(mu, logvar))
    return torch.stack(log_w).logsumexp(0) - math.log(len(eps))
