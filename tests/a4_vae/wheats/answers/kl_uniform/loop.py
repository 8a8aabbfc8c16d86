"""A loop over outcomes with plain logarithms."""

import math


def kl_categorical_uniform(p):
    k = p.numel()
    return sum(float(q) * math.log(float(q) * k) for q in p)
