"""Your inverse clamps x to [0, 1]. A flow's samples may lie a little outside, and the inverse must
return to y."""

KILLED_BY = "5.5"

import math

import torch
import torch.nn.functional as F


def inverse_logit_transform(y, alpha=0.05):
    x = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    logdet = (F.logsigmoid(y) + F.logsigmoid(-y) - math.log(1 - 2 * alpha)).sum(1)
    return x.clamp(0, 1), logdet
