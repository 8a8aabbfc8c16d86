"""Hyperbolic functions for the moments, one pull for both drifts."""

import math


def ou_moments(m0, v0, beta, t):
    half = beta * t / 2
    kept = math.cosh(half) - math.sinh(half)
    return m0 * kept, kept * (v0 * kept + 2 * math.sinh(half))


def reverse_drifts(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    forward, pull = -beta * x / 2, beta * (x - mean) / var
    return forward + pull, forward + pull / 2
