"""The model runs in its own precision; densities and divergence are computed in float32."""

import math

import torch
import torch.nn.functional as F


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    out = model.decode(mu + torch.exp(0.5 * logvar) * eps)
    x32 = x.float()
    if model.likelihood == "bernoulli":
        rec = F.logsigmoid((2 * x32 - 1) * out.float()).sum(-1)
    else:
        mean, lv = (t.float() for t in out)
        rec = -0.5 * ((x32 - mean) ** 2 / lv.exp() + lv + math.log(2 * math.pi)).sum(-1)
    mu, logvar = mu.float(), logvar.float()
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(-1)
    rec = rec.mean(0)
    return rec - kl, rec, kl
