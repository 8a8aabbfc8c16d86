"""You multiply by y (1 − y), which is dy/dx. The density of Y needs dx/dy."""

KILLED_BY = "6.6"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def logit_normal_density(y, m, s):
    x = math.log(y / (1 - y))
    return _phi(x, m, s) * y * (1 - y)
