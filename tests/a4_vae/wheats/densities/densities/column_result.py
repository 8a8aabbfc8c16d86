"""Keeps the summed dimension: the answers have shape (B, 1)."""

import math

import torch
import torch.nn.functional as F


def log_normal(x, mean, logvar):
    z = (x - mean) * torch.exp(-logvar / 2)
    return (-0.5 * z.pow(2) - logvar / 2 - 0.5 * math.log(2 * math.pi)).sum(-1, keepdim=True)


def log_bernoulli(x, logits):
    return F.logsigmoid((2 * x - 1) * logits).sum(-1, keepdim=True)


def log_normal_mixture(z, pi_logits, mu, logvar):
    weights = pi_logits.log_softmax(0)
    columns = [w + log_normal(z, m, lv) for w, m, lv in zip(weights, mu, logvar)]
    return torch.cat(columns, dim=-1).logsumexp(dim=-1, keepdim=True)
