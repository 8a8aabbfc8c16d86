"""You followed the flow from the data to time t; the question starts at time t."""

KILLED_BY = "7.10"

import math


def flow_to_data(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    return mean + math.sqrt(var / v0) * (x - m0)
