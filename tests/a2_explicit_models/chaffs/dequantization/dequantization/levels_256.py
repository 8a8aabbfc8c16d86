"""You add 8 bits whatever K is."""

KILLED_BY = "5.6"

import math


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2)) + 8
