"""You stay in nats. Divide by ln 2."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return nll / dim + math.log2(K)
