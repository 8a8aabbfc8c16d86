"""Your inverse returns the log-determinant of the forward map. It is that of dx/dy: the opposite."""

KILLED_BY = "5.5"

import math

import torch
import torch.nn.functional as F


def inverse_logit_transform(y, alpha=0.05):
    x = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    logdet = (F.logsigmoid(y) + F.logsigmoid(-y) - math.log(1 - 2 * alpha)).sum(1)
    return x, -logdet
