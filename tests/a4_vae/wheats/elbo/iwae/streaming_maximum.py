"""Keeps a running maximum and a rescaled sum, so that no list of weights is stored."""

import math

import torch
import torch.nn.functional as F


def _log_weight(x, model, mu, logvar, noise):
    z = mu + torch.sqrt(logvar.exp()) * noise
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        target = x.expand_as(out)
        log_p = -F.binary_cross_entropy_with_logits(out, target, reduction="none").sum(-1)
    else:
        mean, lv = out
        log_p = -((x - mean).square() / (2 * lv.exp()) + lv / 2 + math.log(2 * math.pi) / 2).sum(-1)
    log_q = -(noise.square() / 2 + logvar / 2).sum(-1)
    return log_p - z.square().sum(-1) / 2 - log_q


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    peak = _log_weight(x, model, mu, logvar, eps[0])
    total = torch.ones_like(peak)
    for noise in eps[1:]:
        new = _log_weight(x, model, mu, logvar, noise)
        higher = torch.maximum(peak, new)
        total = total * torch.exp(peak - higher) + torch.exp(new - higher)
        peak = higher
    return peak + torch.log(total / len(eps))
