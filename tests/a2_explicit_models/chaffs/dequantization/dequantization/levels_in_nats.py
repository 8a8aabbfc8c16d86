"""Your term for the levels is in nats: log2 K, not ln K."""

KILLED_BY = "5.6"

import math


def bits_per_dim(nll, dim, K):
    return nll / (dim * math.log(2)) + math.log(K)
