"""Your bits lack log2 K: the density is per unit of [0, 1), a level is 1/K wide."""

KILLED_BY = "5.6"

import math


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2))
