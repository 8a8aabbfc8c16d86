"""Goes over the standard deviation, log(sqrt(v)), the library's cross-entropy and a hand-made max
shift."""

import math

import torch
import torch.nn.functional as F


def log_normal(x, mean, logvar):
    std = torch.sqrt(torch.exp(logvar))
    terms = -(((x - mean) / std) ** 2) / 2 - torch.log(std) - math.log(math.sqrt(2 * math.pi))
    return terms.sum(dim=-1)


def log_bernoulli(x, logits):
    logits = logits.expand_as(x)
    return -F.binary_cross_entropy_with_logits(logits, x, reduction="none").sum(dim=-1)


def log_normal_mixture(z, pi_logits, mu, logvar):
    std = torch.sqrt(torch.exp(logvar))
    scaled = (z.unsqueeze(0) - mu.unsqueeze(1)) / std.unsqueeze(1)  # (M, B, Z)
    log_scale = torch.log(std).unsqueeze(1) + math.log(math.sqrt(2 * math.pi))
    joint = (-(scaled**2) / 2 - log_scale).sum(dim=-1)
    joint = joint + torch.log_softmax(pi_logits, dim=0).unsqueeze(1)  # (M, B)
    biggest = joint.max(dim=0, keepdim=True).values
    return (biggest + torch.log(torch.exp(joint - biggest).sum(dim=0, keepdim=True))).squeeze(0)
