"""Python numbers and the math module."""

import math


def _probabilities(E):
    low = min(E.tolist())
    weights = [math.exp(low - e) for e in E.tolist()]
    return [w / sum(weights) for w in weights]


def _mean(p, values):
    return sum(a * float(v) for a, v in zip(p, values))


def log_z_slope(E, dE):
    return -_mean(_probabilities(E), dE)


def log_z_curvature(E, dE, d2E):
    p = _probabilities(E)
    return _mean(p, [d * d for d in dE]) - _mean(p, dE) ** 2 - _mean(p, d2E)


def likelihood_slope(E, dE, counts):
    n = sum(int(c) for c in counts)
    p = _probabilities(E)
    return sum((p_i - int(c) / n) * float(d) for p_i, c, d in zip(p, counts, dE))
