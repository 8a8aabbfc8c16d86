"""You do not divide by the dimension."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return nll / math.log(2) + math.log2(K)
