"""You leave |dx/dy| out."""

KILLED_BY = ""

import math


def power_density(y, k):
    return math.exp(-(y ** (1 / k)))
