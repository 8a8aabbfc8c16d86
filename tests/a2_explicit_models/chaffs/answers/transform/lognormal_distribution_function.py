"""You return P(Y ≤ y). The density is its derivative."""

KILLED_BY = "6.5"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def lognormal_density(y, m, s):
    return 0.5 * (1 + math.erf((math.log(y) - m) / (s * math.sqrt(2))))
