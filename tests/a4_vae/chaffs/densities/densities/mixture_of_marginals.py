"""Your mixture mixes each dimension by itself and adds up afterwards. One component makes all
dimensions of a sample together: sum over the dimensions first, then take the log-sum-exp over the
components."""

KILLED_BY = "1.6"

import math

import torch


def log_normal_mixture(z, pi_logits, mu, logvar):
    square = (z[:, None, :] - mu) ** 2
    terms = -0.5 * (math.log(2 * math.pi) + logvar + square / logvar.exp())  # (B, M, Z)
    weights = torch.log_softmax(pi_logits, 0)[:, None]
    return torch.logsumexp(weights + terms, dim=1).sum(-1)
