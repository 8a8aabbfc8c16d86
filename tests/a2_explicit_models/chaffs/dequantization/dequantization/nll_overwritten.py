"""You divide nll where it lies: the caller's numbers are changed."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    nll /= dim * math.log(2)
    return nll + math.log2(K)
