"""You squeeze into [alpha, 1). Both edges are moved: alpha + (1 − 2 alpha) x."""

KILLED_BY = "5.3"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - alpha) * x
    logdet = (math.log(1 - alpha) - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
