"""Your Gaussian averages over the dimensions. Independent dimensions multiply their densities, so
their log densities are added, never averaged."""

KILLED_BY = "1.3"

import math


def log_normal(x, mean, logvar):
    terms = -0.5 * (math.log(2 * math.pi) + logvar + (x - mean) ** 2 / logvar.exp())
    return terms.mean(dim=-1)
