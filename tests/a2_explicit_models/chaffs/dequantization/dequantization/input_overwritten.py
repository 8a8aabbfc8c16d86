"""You squeeze x where it lies: the caller's data are changed."""

KILLED_BY = "5.4"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = x.mul_(1 - 2 * alpha).add_(alpha)
    logdet = (math.log(1 - 2 * alpha) - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
