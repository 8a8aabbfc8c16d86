"""Interpolates between the start and the stationary law; scores by precision."""

import math


def ou_moments(m0, v0, beta, t):
    kept = math.exp(-beta * t / 2)
    return kept * m0, kept**2 * v0 - math.expm1(-beta * t)


def reverse_drifts(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    pull = (x - mean) / var
    return beta * (pull - x / 2), beta * (pull - x) / 2


def flow_to_data(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    return m0 + (x - mean) / math.sqrt(var) * math.sqrt(v0)
