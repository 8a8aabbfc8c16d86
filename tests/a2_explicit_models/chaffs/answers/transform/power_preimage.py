"""Your preimage is y^k. g is x^k, so x = y^(1/k)."""

KILLED_BY = "6.7"

import math


def power_density(y, k):
    return math.exp(-(y**k)) * y ** (1 / k - 1) / abs(k)
