"""Your inverse's log-determinant leaves the squeezing out: every dimension adds −log(1 − 2 alpha)."""

KILLED_BY = "5.5"

import torch
import torch.nn.functional as F


def inverse_logit_transform(y, alpha=0.05):
    x = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    logdet = (F.logsigmoid(y) + F.logsigmoid(-y)).sum(1)
    return x, logdet
