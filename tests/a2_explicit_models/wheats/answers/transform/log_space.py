"""Adds logarithms and exponentiates once."""

from math import exp, log, log1p, pi


def lognormal_density(y, m, s):
    t = log(y)
    return exp(-0.5 * ((t - m) / s) ** 2 - log(s) - 0.5 * log(2 * pi) - t)


def logit_normal_density(y, m, s):
    t = log(y) - log1p(-y)
    return exp(-0.5 * ((t - m) / s) ** 2 - log(s) - 0.5 * log(2 * pi) - log(y) - log1p(-y))


def power_density(y, k):
    log_x = log(y) / k
    return exp(-exp(log_x) + log_x - log(y) - log(abs(k)))
