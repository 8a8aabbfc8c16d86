"""Keeps the summed dimension: all three answers have shape (B, 1)."""

import math

import torch
import torch.nn.functional as F


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    z = mu + torch.sqrt(torch.exp(logvar)) * eps
    if model.likelihood == "bernoulli":
        terms = F.logsigmoid((2 * x - 1) * model.decode(z))
    else:
        mean, lv = model.decode(z)
        terms = -((x - mean) ** 2 * torch.exp(-lv) + lv + math.log(2 * math.pi)) / 2
    rec = terms.sum(-1, keepdim=True).mean(0)  # (B, 1)
    kl = (mu**2 + logvar.exp() - logvar - 1).sum(-1, keepdim=True) / 2
    return rec - kl, rec, kl
