"""You exponentiate the log weights before you average them: below −745 every weight is 0, above 709
it is infinite. Use log-sum-exp, which subtracts the largest one first."""

KILLED_BY = "3.12"

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    zero = torch.zeros_like(mu)
    weights = []
    for noise in eps:
        z = mu + torch.exp(logvar / 2) * noise
        out = model.decode(z)
        log_p = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
        log_w = log_p + log_normal(z, zero, zero) - log_normal(z, mu, logvar)
        weights.append(torch.exp(log_w))
    return torch.log(torch.stack(weights).mean(0))
