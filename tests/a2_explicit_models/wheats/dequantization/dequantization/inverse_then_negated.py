"""Each direction's log-determinant is the other's with the opposite sign; float32 inside."""

import math

import torch
import torch.nn.functional as F


def dequantize(x, u, K):
    return (x.float() + u.float()) / float(K)


def inverse_logit_transform(y, alpha=0.05):
    y = y.float()
    log_slope = F.logsigmoid(y) + F.logsigmoid(-y) - math.log(1 - 2 * alpha)
    return (y.sigmoid() - alpha) / (1 - 2 * alpha), log_slope.sum(1)


def logit_transform(x, alpha=0.05):
    y = torch.logit(alpha + (1 - 2 * alpha) * x.float())
    return y, -inverse_logit_transform(y, alpha)[1]


def bits_per_dim(nll, dim, K):
    return nll.float() / (dim * math.log(2)) + math.log(K) / math.log(2)
