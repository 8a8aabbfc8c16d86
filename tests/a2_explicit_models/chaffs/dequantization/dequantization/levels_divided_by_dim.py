"""You divide log2 K by the dimension. There is one such term for each dimension."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2)) + math.log2(K) / dim
