"""Decodes one set of noise after the other and keeps a running sum; no help from other modules."""

import math

import torch
import torch.nn.functional as F


def _log_likelihood(x, out, likelihood):
    if likelihood == "gaussian":
        mean, logvar = out
        square = (x - mean) ** 2 / torch.exp(logvar)
        return -0.5 * (math.log(2 * math.pi) + logvar + square).sum(dim=-1)
    return (x * F.logsigmoid(out) + (1 - x) * F.logsigmoid(-out)).sum(dim=-1)


def elbo(x, model, eps):
    mu, logvar = model.encode(x)
    std = torch.exp(logvar / 2)
    rec = torch.zeros(len(x), dtype=x.dtype)
    for noise in eps:
        rec = rec + _log_likelihood(x, model.decode(mu + std * noise), model.likelihood)
    rec = rec / len(eps)
    kl = 0.5 * (mu**2 + std**2 - logvar - 1).sum(dim=-1)
    return rec - kl, rec, kl
