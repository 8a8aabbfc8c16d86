"""Flattens the leading dimensions and adds scalars with the math module."""

import math

import torch


def _rows(t):
    return t.reshape(-1, t.shape[-1]).tolist()


def _back(values, like):
    return torch.tensor(values, dtype=like.dtype).reshape(like.shape[:-1])


def _one(p, q):
    total = 0.0
    for a, b in zip(p, q):
        if a == 0:
            continue
        if b == 0:
            return math.inf
        total -= a * math.log(b)
    return total


def entropy(p):
    return _back([_one(row, row) for row in _rows(p)], p)


def cross_entropy(p, q):
    p, q = torch.broadcast_tensors(p, q)
    return _back([_one(a, b) for a, b in zip(_rows(p), _rows(q))], p)


def kl(p, q):
    p, q = torch.broadcast_tensors(p, q)
    return _back([_one(a, b) - _one(a, a) for a, b in zip(_rows(p), _rows(q))], p)
