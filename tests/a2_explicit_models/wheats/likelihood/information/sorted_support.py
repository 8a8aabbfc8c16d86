"""Moves the last axis to the front and accumulates outcome by outcome."""

import torch


def entropy(p):
    total = torch.zeros(p.shape[:-1], dtype=p.dtype)
    for k in range(p.shape[-1]):
        total = total + torch.where(p[..., k] > 0, -p[..., k] * p[..., k].log(), 0.0)
    return total


def cross_entropy(p, q):
    total = 0.0
    for a, b in zip(p.movedim(-1, 0), q.movedim(-1, 0)):
        total = total + torch.where(a > 0, a * (1 / b).log(), 0.0)
    return total


def kl(p, q):
    total = 0.0
    for a, b in zip(p.movedim(-1, 0), q.movedim(-1, 0)):
        total = total + torch.where(a > 0, a * (a.log() - b.log()), 0.0)
    return total
