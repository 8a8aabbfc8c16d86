"""Your log-determinant leaves the squeezing out: every dimension adds log(1 − 2 alpha)."""

KILLED_BY = "5.4"

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = (0.0 - torch.log(p) - torch.log(1 - p)).sum(1)
    return torch.logit(p), logdet
