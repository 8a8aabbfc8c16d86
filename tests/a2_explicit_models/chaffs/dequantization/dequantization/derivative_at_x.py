"""You evaluate the logit's derivative at x. It belongs at the squeezed value."""

KILLED_BY = "5.4"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = (math.log(1 - 2 * alpha) - torch.log(x) - torch.log(1 - x)).sum(1)
    return torch.logit(p), logdet
