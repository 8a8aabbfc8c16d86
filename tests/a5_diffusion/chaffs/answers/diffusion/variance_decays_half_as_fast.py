"""Your variance decays like exp(-beta t/2). It is quadratic in x, so it decays twice as fast as
the mean."""

KILLED_BY = "7.8"

import math


def ou_moments(m0, v0, beta, t):
    kept = math.exp(-beta * t / 2)
    return m0 * kept, 1 + (v0 - 1) * kept
