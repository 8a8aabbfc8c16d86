"""You scaled by the ratio of variances. The flow keeps how many standard deviations a point is
away from the mean."""

KILLED_BY = "7.10"

import math


def flow_to_data(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    return m0 + v0 / var * (x - mean)
