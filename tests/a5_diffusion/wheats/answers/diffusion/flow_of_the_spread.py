"""The flow stretches by the ratio of spreads; its drift is the derivative of that map."""

import math


def reverse_drifts(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    growth = beta * (1 - var) / (2 * var)  # d log(spread) / dt
    flow = -beta * mean / 2 + growth * (x - mean)
    return flow + beta * (x - mean) / (2 * var), flow


def flow_to_data(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    stretch = math.exp((math.log(v0) - math.log(var)) / 2)
    return m0 + stretch * (x - mean)
