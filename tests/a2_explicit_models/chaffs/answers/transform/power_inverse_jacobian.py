"""You multiply by |dy/dx|. The density of Y is that of X times |dx/dy|."""

KILLED_BY = "6.7"

import math


def power_density(y, k):
    return math.exp(-(y ** (1 / k))) * abs(k) * y ** (1 - 1 / k)
