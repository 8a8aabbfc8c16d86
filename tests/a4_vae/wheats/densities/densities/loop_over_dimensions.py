"""Adds up one dimension after the other, and the components pairwise with logaddexp."""

import math

import torch
import torch.nn.functional as F


def log_normal(x, mean, logvar):
    x, mean, logvar = torch.broadcast_tensors(x, mean, logvar)
    total = 0.0
    for d in range(x.shape[-1]):
        variance = logvar[..., d].exp()
        distance = x[..., d] - mean[..., d]
        total = total - math.log(2 * math.pi) / 2
        total = total - logvar[..., d] / 2
        total = total - distance * distance / (2 * variance)
    return total


def log_bernoulli(x, logits):
    x, logits = torch.broadcast_tensors(x, logits)
    total = 0.0
    for d in range(x.shape[-1]):
        total = total + x[..., d] * F.logsigmoid(logits[..., d])
        total = total + (1 - x[..., d]) * F.logsigmoid(-logits[..., d])
    return total


def log_normal_mixture(z, pi_logits, mu, logvar):
    weights = F.log_softmax(pi_logits, dim=0)
    total = weights[0] + log_normal(z, mu[0], logvar[0])
    for m in range(1, len(weights)):
        total = torch.logaddexp(total, weights[m] + log_normal(z, mu[m], logvar[m]))
    return total
