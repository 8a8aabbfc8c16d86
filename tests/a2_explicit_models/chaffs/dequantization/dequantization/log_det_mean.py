"""You average over the dimensions. The log-determinant is a sum."""

KILLED_BY = "5.4"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = (math.log(1 - 2 * alpha) - torch.log(p) - torch.log(1 - p)).mean(1)
    return torch.logit(p), logdet
