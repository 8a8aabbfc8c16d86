"""Python floats and loops, zero counts skipped."""

import math

import torch


def max_log_likelihood(counts):
    total = 0.0
    for row in counts.tolist():
        for n in row:
            if n:
                total += n * (math.log(n) - math.log(sum(row)))
    return total


def posterior_mean(counts, alpha):
    grown = [n + a for n, a in zip(counts.tolist(), alpha.tolist())]
    return torch.tensor([g / sum(grown) for g in grown])
