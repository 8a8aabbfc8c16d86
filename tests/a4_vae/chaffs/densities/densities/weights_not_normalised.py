"""Your mixture adds the raw `pi_logits`. They are logits: only their log-softmax are log weights
that sum to one."""

KILLED_BY = "1.6"

import math

import torch


def log_normal_mixture(z, pi_logits, mu, logvar):
    square = (z[:, None, :] - mu) ** 2
    terms = -0.5 * (math.log(2 * math.pi) + logvar + square / logvar.exp()).sum(-1)
    return torch.logsumexp(pi_logits + terms, dim=-1)
