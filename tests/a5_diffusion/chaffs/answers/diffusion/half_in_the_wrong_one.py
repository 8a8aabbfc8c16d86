"""Your factors 1/2 have changed places: the flow, which adds no noise, has half the score term of
the SDE."""

KILLED_BY = "7.9"

import math


def reverse_drifts(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    score = -(x - mean) / var
    return -beta * x / 2 - beta * score / 2, -beta * x / 2 - beta * score
