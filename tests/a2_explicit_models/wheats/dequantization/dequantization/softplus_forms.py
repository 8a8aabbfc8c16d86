"""Log-determinants from softplus; the inverse's from the transformed value alone."""

import math

import torch
import torch.nn.functional as F


def dequantize(x, u, K):
    return (x + u) / K


def logit_transform(x, alpha=0.05):
    p = alpha + (1 - 2 * alpha) * x
    y = torch.log(p) - torch.log1p(-p)
    logdet = (F.softplus(y) + F.softplus(-y) + math.log(1 - 2 * alpha)).sum(1)
    return y, logdet


def inverse_logit_transform(y, alpha=0.05):
    x = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    logdet = -(F.softplus(y) + F.softplus(-y) + math.log(1 - 2 * alpha)).sum(1)
    return x, logdet


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2)) + math.log2(K)
