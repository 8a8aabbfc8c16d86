"""You take the sigmoid's derivative from x, s (1 − s) with s = x. It belongs to the sigmoid before the
squeezing is undone."""

KILLED_BY = "5.5"

import math

import torch


def inverse_logit_transform(y, alpha=0.05):
    x = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    logdet = (torch.log(x.abs()) + torch.log((1 - x).abs()) - math.log(1 - 2 * alpha)).sum(1)
    return x, logdet
