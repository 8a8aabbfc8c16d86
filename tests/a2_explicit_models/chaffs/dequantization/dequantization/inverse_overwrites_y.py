"""You apply the sigmoid where y lies: the caller's y is changed."""

KILLED_BY = "5.5"

import math

import torch
import torch.nn.functional as F


def inverse_logit_transform(y, alpha=0.05):
    logdet = (F.logsigmoid(y) + F.logsigmoid(-y) - math.log(1 - 2 * alpha)).sum(1)
    x = (y.sigmoid_() - alpha) / (1 - 2 * alpha)
    return x, logdet
