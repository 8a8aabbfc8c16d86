"""Your mixture leaves the log domain: far from all means every density underflows to 0 and its
logarithm is −∞. Use log-sum-exp, which subtracts the largest term before it exponentiates."""

KILLED_BY = "1.7"

import math

import torch


def log_normal_mixture(z, pi_logits, mu, logvar):
    square = (z[:, None, :] - mu) ** 2
    terms = -0.5 * (math.log(2 * math.pi) + logvar + square / logvar.exp()).sum(-1)
    return torch.log((torch.softmax(pi_logits, -1) * torch.exp(terms)).sum(-1))
