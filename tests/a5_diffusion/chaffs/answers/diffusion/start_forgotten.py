"""Your variance is that of data at one point. Where the data have a variance of their own, what
is left of it adds to the noise."""

KILLED_BY = "7.8"

import math


def ou_moments(m0, v0, beta, t):
    decay = math.exp(-beta * t)
    return m0 * math.sqrt(decay), 1 - decay
