"""You gave the conditional mean of the data. The flow is a map that keeps the whole distribution,
the mean alone would be too narrow."""

KILLED_BY = "7.10"

import math


def flow_to_data(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    return m0 + v0 * math.sqrt(decay) / var * (x - mean)
