"""Python floats in loops, skipping the points without mass."""

import math

import torch


def optimal_discriminator(p, q):
    values = []
    for a, b in zip(p.tolist(), q.tolist()):
        values.append(a / (a + b) if a + b > 0 else 0.5)
    return torch.tensor(values)


def game_value(p, q, D):
    total = 0.0
    for a, b, d in zip(p.tolist(), q.tolist(), D.tolist()):
        if a > 0:
            total += a * (math.log(d) if d > 0 else -math.inf)
        if b > 0:
            total += b * (math.log(1 - d) if d < 1 else -math.inf)
    return total


def jsd(p, q):
    total = 0.0
    for a, b in zip(p.tolist(), q.tolist()):
        m = (a + b) / 2
        total += a * math.log(a / m) / 2 if a > 0 else 0.0
        total += b * math.log(b / m) / 2 if b > 0 else 0.0
    return total
