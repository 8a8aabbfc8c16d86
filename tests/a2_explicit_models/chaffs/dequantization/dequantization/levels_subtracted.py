"""You subtract log2 K. A bin's probability is its density times 1/K, so its code is longer by log2
K."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2)) - math.log2(K)
