"""Your derivative of the logit is 1/p. It is 1/(p (1 − p))."""

KILLED_BY = "5.4"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = (math.log(1 - 2 * alpha) - torch.log(p)).sum(1)
    return torch.logit(p), logdet
