"""Your derivative of y^(1/k) lacks the factor 1/k."""

KILLED_BY = "6.7"

import math


def power_density(y, k):
    return math.exp(-(y ** (1 / k))) * y ** (1 / k - 1)
