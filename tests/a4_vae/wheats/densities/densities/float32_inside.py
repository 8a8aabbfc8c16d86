"""Does the arithmetic in float32, as a model on a graphics card would."""

import math

import torch
import torch.nn.functional as F

_LOG_2PI = math.log(2 * math.pi)


def log_normal(x, mean, logvar):
    x, mean, logvar = x.float(), mean.float(), logvar.float()
    return (-0.5 * (_LOG_2PI + logvar + (x - mean) ** 2 / torch.exp(logvar))).sum(dim=-1)


def log_bernoulli(x, logits):
    x, logits = x.float(), logits.float()
    return torch.where(x > 0.5, F.logsigmoid(logits), F.logsigmoid(-logits)).sum(dim=-1)


def log_normal_mixture(z, pi_logits, mu, logvar):
    components = log_normal(z.unsqueeze(-2), mu, logvar)
    return torch.logsumexp(F.log_softmax(pi_logits.float(), dim=-1) + components, dim=-1)
