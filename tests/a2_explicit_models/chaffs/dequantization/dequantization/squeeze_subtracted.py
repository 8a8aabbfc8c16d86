"""You subtract log(1 − 2 alpha). The chain rule multiplies the derivative by 1 − 2 alpha."""

KILLED_BY = "5.4"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = (-math.log(1 - 2 * alpha) - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
