"""Your preimage is log((1 − y)/y). The sigmoid's inverse is log(y/(1 − y))."""

KILLED_BY = "6.6"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def logit_normal_density(y, m, s):
    x = math.log((1 - y) / y)
    return _phi(x, m, s) / (y * (1 - y))
