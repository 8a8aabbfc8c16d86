"""Your derivative of the logit is 1/y − 1/(1 − y). The inner derivative of 1 − y makes it a sum."""

KILLED_BY = "6.6"

import math


def _phi(x, m, s):
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def logit_normal_density(y, m, s):
    x = math.log(y / (1 - y))
    return _phi(x, m, s) * abs(1 / y - 1 / (1 - y))
