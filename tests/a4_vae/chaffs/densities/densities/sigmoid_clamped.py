"""Your Bernoulli clamps the probability before the logarithm. That stops the infinities, but every
unlikely pixel now costs the same and has no gradient: compute log sigmoid from the logit in one
step instead."""

KILLED_BY = "1.5"

import torch


def log_bernoulli(x, logits):
    p = torch.sigmoid(logits).clamp(1e-7, 1 - 1e-7)
    return torch.where(x > 0.5, torch.log(p), torch.log(1 - p)).sum(-1)
