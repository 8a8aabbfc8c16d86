"""Your mixture gives all components the same weight 1/M. Their weights are the softmax of
`pi_logits`."""

KILLED_BY = "1.6"

import math

import torch


def log_normal_mixture(z, pi_logits, mu, logvar):
    square = (z[:, None, :] - mu) ** 2
    terms = -0.5 * (math.log(2 * math.pi) + logvar + square / logvar.exp()).sum(-1)
    return torch.logsumexp(terms, dim=-1) - math.log(len(pi_logits))
