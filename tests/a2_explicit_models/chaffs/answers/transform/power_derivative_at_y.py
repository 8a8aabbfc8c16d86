"""You divide by g'(y) = k y^(k−1). The derivative of g is taken at x = y^(1/k)."""

KILLED_BY = "6.7"

import math


def power_density(y, k):
    return math.exp(-(y ** (1 / k))) / abs(k * y ** (k - 1))
