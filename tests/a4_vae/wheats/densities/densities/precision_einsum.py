"""Works with precisions exp(-logvar) and contracts over the dimensions with einsum."""

import math

import torch
import torch.nn.functional as F


def log_normal(x, mean, logvar):
    precision = torch.exp(-logvar).expand_as(x)
    quadratic = torch.einsum("...d,...d->...", precision, (x - mean).square())
    return -0.5 * (quadratic + logvar.expand_as(x).sum(-1) + x.shape[-1] * math.log(2 * math.pi))


def log_bernoulli(x, logits):
    return torch.einsum("...d,...d->...", x, logits.expand_as(x)) - F.softplus(
        logits.expand_as(x)
    ).sum(-1)


def log_normal_mixture(z, pi_logits, mu, logvar):
    difference = z[..., None, :] - mu  # (B, M, Z)
    quadratic = torch.einsum("...mz,mz->...m", difference**2, torch.exp(-logvar))
    components = -0.5 * (quadratic + logvar.sum(-1) + mu.shape[-1] * math.log(2 * math.pi))
    return torch.logsumexp(components + pi_logits - torch.logsumexp(pi_logits, 0), dim=-1)
