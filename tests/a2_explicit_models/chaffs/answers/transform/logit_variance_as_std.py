"""You take s for a variance. X has the standard deviation s."""

KILLED_BY = "6.6"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def logit_normal_density(y, m, s):
    x = math.log(y / (1 - y))
    return _phi(x, m, math.sqrt(s)) / (y * (1 - y))
