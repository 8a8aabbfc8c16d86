"""Your inverse stops at the sigmoid. The squeezing is undone after it: (sigmoid(y) − alpha)/(1 − 2
alpha)."""

KILLED_BY = "5.2"

import math

import torch
import torch.nn.functional as F


def inverse_logit_transform(y, alpha=0.05):
    x = torch.sigmoid(y)
    logdet = (F.logsigmoid(y) + F.logsigmoid(-y) - math.log(1 - 2 * alpha)).sum(1)
    return x, logdet
