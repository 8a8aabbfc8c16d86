"""The slope as one logarithm of a cross ratio; the value in terms of entropies."""

import math


def _h(x):
    return -x * math.log(x) - (1 - x) * math.log(1 - x)


def best_response_value(p, t):
    m = (p + t) / 2
    return 2 * _h(m) - _h(p) - _h(t) - 2 * math.log(2)


def generator_slope(p, t):
    return math.log(t * (2 - p - t) / ((1 - t) * (p + t)))


def generator_optimum(p):
    return p, 2 * math.log(1 / 2)
