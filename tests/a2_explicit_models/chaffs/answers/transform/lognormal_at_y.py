"""You evaluate the normal density at y. It belongs at the preimage, log y."""

KILLED_BY = "6.5"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def lognormal_density(y, m, s):
    return _phi(y, m, s) / y
