"""Your Gaussian has ½ log 2π once. Each of the D dimensions is a Gaussian of its own and brings the
constant, so it occurs D times."""

KILLED_BY = "1.6"

import math


def log_normal(x, mean, logvar):
    terms = (x - mean) ** 2 / logvar.exp() + logvar
    return -0.5 * (math.log(2 * math.pi) + terms.sum(-1))
