"""You read m and s as mean and standard deviation of Y. They are those of X = log Y."""

KILLED_BY = ""

import math


def _phi(x, m, s):
    s, m = math.sqrt(math.log(1 + (s / m) ** 2)), math.log(m * m / math.hypot(m, s)) if m else m
    return math.exp(-0.5 * ((x - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))


def lognormal_density(y, m, s):
    s, m = math.sqrt(math.log(1 + (s / m) ** 2)), math.log(m * m / math.hypot(m, s)) if m else m
    return _phi(math.log(y), m, s) / y
