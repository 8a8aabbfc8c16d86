"""Loops over samples and pixels with the math module."""

import math

import torch


def dequantize(x, u, K):
    return torch.tensor(
        [(a + b) / K for a, b in zip(x.flatten().tolist(), u.flatten().tolist())], dtype=u.dtype
    ).reshape(u.shape)


def _each(v, f):
    rows, dets = [], []
    for row in v.tolist():
        pairs = [f(value) for value in row]
        rows.append([p[0] for p in pairs])
        dets.append(sum(p[1] for p in pairs))
    return torch.tensor(rows, dtype=v.dtype), torch.tensor(dets, dtype=v.dtype)


def logit_transform(x, alpha=0.05):
    def one(value):
        p = alpha + (1 - 2 * alpha) * value
        return math.log(p / (1 - p)), math.log((1 - 2 * alpha) / (p * (1 - p)))

    return _each(x, one)


def inverse_logit_transform(y, alpha=0.05):
    def one(value):
        p = 1 / (1 + math.exp(-value))
        return (p - alpha) / (1 - 2 * alpha), math.log(p * (1 - p) / (1 - 2 * alpha))

    return _each(y, one)


def bits_per_dim(nll, dim, K):
    return torch.tensor([value / dim / math.log(2) + math.log2(K) for value in nll.flatten().tolist()])
