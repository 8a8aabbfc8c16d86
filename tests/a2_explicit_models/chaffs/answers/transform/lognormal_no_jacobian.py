"""You put log y into the normal density and stop. The change of variables multiplies by |dx/dy| =
1/y."""

KILLED_BY = "6.5"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def lognormal_density(y, m, s):
    return _phi(math.log(y), m, s)
