"""Your Gaussian takes `logvar` for the log of the standard deviation. It is the log of the
variance, so the squared distance is divided by exp(logvar) and the normaliser is half of
`logvar`."""

KILLED_BY = "1.2"

import math


def log_normal(x, mean, logvar):
    std = logvar.exp()
    return (-0.5 * ((x - mean) / std) ** 2 - logvar - 0.5 * math.log(2 * math.pi)).sum(-1)
