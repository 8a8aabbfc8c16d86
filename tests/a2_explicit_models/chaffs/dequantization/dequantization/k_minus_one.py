"""You count K − 1 levels. There are K bins, of width 1/K."""

KILLED_BY = "5.6"

import math


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2)) + math.log2(K - 1)
