"""You multiply by ln 2. A nat is 1/ln 2 = 1.44 bits."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return nll / dim * math.log(2) + math.log2(K)
