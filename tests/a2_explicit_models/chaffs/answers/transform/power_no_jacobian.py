"""You leave |dx/dy| out."""

KILLED_BY = "6.7"

import math


def power_density(y, k):
    return math.exp(-(y ** (1 / k)))
