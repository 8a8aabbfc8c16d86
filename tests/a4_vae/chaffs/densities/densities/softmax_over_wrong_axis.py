"""Your mixture normalises its weights over an axis of length one, so every component gets the
weight 1. The softmax runs over the components."""

KILLED_BY = "1.6"

import math

import torch


def log_normal_mixture(z, pi_logits, mu, logvar):
    square = (z[:, None, :] - mu) ** 2
    terms = -0.5 * (math.log(2 * math.pi) + logvar + square / logvar.exp()).sum(-1)  # (B, M)
    weights = torch.log_softmax(pi_logits[:, None], dim=-1)[:, 0]
    return torch.logsumexp(weights + terms, dim=-1)
