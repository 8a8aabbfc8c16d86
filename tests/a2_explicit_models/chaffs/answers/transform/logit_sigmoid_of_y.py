"""You map y through the sigmoid again. The preimage is its inverse, the logit."""

KILLED_BY = "6.6"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def logit_normal_density(y, m, s):
    x = 1 / (1 + math.exp(-y))
    return _phi(x, m, s) / (y * (1 - y))
