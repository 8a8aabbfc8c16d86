"""Repeats each row K times in a run, with the noise brought into the same order, and views (B,
K)."""

import math

import torch

from densities import log_bernoulli, log_normal


def iwae(x, model, eps):
    K, B, Z = eps.shape
    noise = eps.transpose(0, 1).reshape(B * K, Z)
    x = x.repeat_interleave(K, dim=0)
    mu, logvar = model.encode(x)
    z = mu + torch.exp(logvar / 2) * noise
    out = model.decode(z)
    log_p = log_bernoulli(x, out) if model.likelihood == "bernoulli" else log_normal(x, *out)
    log_w = log_p.view(B, K) + 0.5 * (noise**2 - z**2 + logvar).sum(-1).view(B, K)
    return log_w.logsumexp(1) - math.log(K)
