"""You average over the batch. Each sample has its own number of bits."""

KILLED_BY = "5.7"

import math


def bits_per_dim(nll, dim, K):
    return (nll / (dim * math.log(2)) + math.log2(K)).mean().expand(len(nll))
