"""You squeeze with 0.05 whatever alpha is."""

KILLED_BY = "5.3"

import math

import torch


def logit_transform(x, alpha=0.05):
    alpha = 0.05
    p = alpha + (1 - 2 * alpha) * x
    logdet = (math.log(1 - 2 * alpha) - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
