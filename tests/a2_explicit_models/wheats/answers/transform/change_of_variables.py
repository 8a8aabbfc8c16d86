"""The density of X at the preimage times |dx/dy|."""

import math


def phi(x, m, s):
    return math.exp(-((x - m) ** 2) / (2 * s * s)) / (s * math.sqrt(2 * math.pi))


def lognormal_density(y, m, s):
    return phi(math.log(y), m, s) / y


def logit_normal_density(y, m, s):
    return phi(math.log(y / (1 - y)), m, s) / (y * (1 - y))


def power_density(y, k):
    x = y ** (1 / k)
    return math.exp(-x) * abs(1 / k) * y ** (1 / k - 1)
