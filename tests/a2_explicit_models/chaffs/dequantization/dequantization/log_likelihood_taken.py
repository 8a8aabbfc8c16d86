"""You turn the sign round. nll is the negative log-likelihood already."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return -nll / (dim * math.log(2)) + math.log2(K)
