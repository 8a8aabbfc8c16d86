"""Log-determinants and bits as (B, 1); works in two steps, squeeze and logit."""

import math

import torch


def dequantize(x, u, K):
    return u.add(x).div(K)


def _logit(p):
    return -torch.log(1 / p - 1), -torch.log(p) - torch.log(1 - p)


def logit_transform(x, alpha=0.05):
    y, per_dim = _logit(x * (1 - alpha) + (1 - x) * alpha)
    return y, per_dim.sum(1, keepdim=True) + x.shape[1] * math.log(1 - 2 * alpha)


def inverse_logit_transform(y, alpha=0.05):
    p = torch.sigmoid(y)
    _, per_dim = _logit(p)
    x = (p - alpha) / (1 - 2 * alpha)
    return x, -per_dim.sum(1, keepdim=True) - x.shape[1] * math.log(1 - 2 * alpha)


def bits_per_dim(nll, dim, K):
    return (nll / math.log(2) / dim + math.log(K, 2)).reshape(-1, 1)
