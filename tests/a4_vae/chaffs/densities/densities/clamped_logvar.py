"""You clamp `logvar` to [-5, 5]. That may help an encoder in training, but outside of the interval it
makes the density that of another Gaussian; the formula needs no clamp."""

KILLED_BY = "1.2"

import math

import torch
import torch.nn.functional as F


def log_normal(x, mean, logvar):
    logvar = logvar.clamp(-5, 5)
    return -0.5 * (math.log(2 * math.pi) + logvar + (x - mean) ** 2 * torch.exp(-logvar)).sum(-1)


def log_bernoulli(x, logits):
    return (x * logits - F.softplus(logits)).sum(-1)


def log_normal_mixture(z, pi_logits, mu, logvar):
    components = -0.5 * (math.log(2 * math.pi) + logvar + (z[:, None] - mu) ** 2 * torch.exp(-logvar))
    return torch.logsumexp(torch.log_softmax(pi_logits, 0) + components.sum(-1), 1)
