"""Your mixture averages the components' log densities. A mixture averages densities: the logarithm
comes after the weighted sum (log-sum-exp), not before it."""

KILLED_BY = "1.6"

import math

import torch


def log_normal_mixture(z, pi_logits, mu, logvar):
    square = (z[:, None, :] - mu) ** 2
    terms = -0.5 * (math.log(2 * math.pi) + logvar + square / logvar.exp()).sum(-1)
    return (torch.softmax(pi_logits, -1) * terms).sum(-1)
