"""You added the score term. In dx = drift dt with dt < 0 the reversed drift is the forward one
minus g^2 times the score."""

KILLED_BY = "7.9"

import math


def reverse_drifts(x, t, m0, v0, beta):
    decay = math.exp(-beta * t)
    mean, var = m0 * math.sqrt(decay), 1 + (v0 - 1) * decay
    score = -(x - mean) / var
    return -beta * x / 2 + beta * score, -beta * x / 2 + beta * score / 2
