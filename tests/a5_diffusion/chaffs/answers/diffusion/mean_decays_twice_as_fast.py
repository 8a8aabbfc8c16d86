"""Your mean decays like exp(-beta t). The drift is -beta/2 x: the mean decays at half that rate,
the variance at the whole."""

KILLED_BY = "7.8"

import math


def ou_moments(m0, v0, beta, t):
    decay = math.exp(-beta * t)
    return m0 * decay, 1 + (v0 - 1) * decay


def reverse_drifts(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    score = -(x - mean) / var
    return -beta * x / 2 - beta * score, -beta * x / 2 - beta * score / 2


def flow_to_data(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    return m0 + math.sqrt(v0 / var) * (x - mean)
