"""You add the derivatives. The log-determinant adds their logarithms."""

KILLED_BY = "5.4"

import torch


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    logdet = ((1 - 2 * alpha) / (p * (1 - p))).sum(1)
    return torch.logit(p), logdet
