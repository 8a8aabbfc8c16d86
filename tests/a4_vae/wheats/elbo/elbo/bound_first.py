"""Forms the bound of every sample, then averages, and gets `rec` back as bound plus KL."""

import math

import torch
import torch.nn.functional as F


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    kl = -0.5 * torch.einsum("bz->b", 1 + logvar - mu.square() - logvar.exp())
    bounds = []
    for s in range(eps.shape[0]):
        out = model.decode(torch.addcmul(mu, logvar.exp().sqrt(), eps[s]))
        if model.likelihood == "bernoulli":
            rec = (x * out - F.softplus(out)).sum(1)
        else:
            mean, lv = out
            rec = (-((x - mean) ** 2) / (2 * lv.exp()) - lv / 2 - math.log(2 * math.pi) / 2).sum(1)
        bounds.append(rec - kl)
    bound = torch.stack(bounds).mean(0)
    return bound, bound + kl, kl
