"""Sums logarithms over the layers."""

import math


def _log_sizes(widths):
    return sum(0.5 * (math.log(m) + math.log(n)) for m, n in zip(widths[:-1], widths[1:]))


def clipped_lipschitz(widths, c):
    return math.exp((len(widths) - 1) * math.log(c) + _log_sizes(widths))


def clip_for_lipschitz(widths, K):
    return math.exp((math.log(K) - _log_sizes(widths)) / (len(widths) - 1))
