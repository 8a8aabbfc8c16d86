"""You add the log-determinants of the whole batch. Each sample has its own."""

KILLED_BY = "5.4"

import math

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = (math.log(1 - 2 * alpha) - torch.log(p) - torch.log(1 - p)).sum().expand(len(x))
    return torch.logit(p), logdet
