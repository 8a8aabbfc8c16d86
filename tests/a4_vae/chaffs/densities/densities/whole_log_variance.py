"""Your Gaussian subtracts the whole `logvar`. The normaliser is the log of the standard deviation,
which is half of the log variance."""

KILLED_BY = "1.2"

import math


def log_normal(x, mean, logvar):
    terms = -0.5 * (x - mean) ** 2 / logvar.exp() - logvar - 0.5 * math.log(2 * math.pi)
    return terms.sum(-1)
