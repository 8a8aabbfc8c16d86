"""You leave the absolute value out: for negative k your density is negative. g then falls, and |dx/dy|
is what counts."""

KILLED_BY = "6.7"

import math


def power_density(y, k):
    return math.exp(-(y ** (1 / k))) * y ** (1 / k - 1) / k
