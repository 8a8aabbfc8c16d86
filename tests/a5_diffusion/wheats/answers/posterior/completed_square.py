"""Completes the square: the exponent is -(a x^2 - 2 b x)/2."""

import math


def _square(x0, xt, beta, alpha_bar_prev):
    a = (1 - beta) / beta + 1 / (1 - alpha_bar_prev)
    b = math.sqrt(1 - beta) * xt / beta + math.sqrt(alpha_bar_prev) * x0 / (1 - alpha_bar_prev)
    return a, b


def posterior_precision(beta, alpha_bar_prev):
    return _square(0.0, 0.0, beta, alpha_bar_prev)[0]


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    a, b = _square(x0, xt, beta, alpha_bar_prev)
    return b / a, 1 / a
