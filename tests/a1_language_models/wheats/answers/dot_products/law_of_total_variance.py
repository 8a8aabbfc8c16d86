"""Conditions on q: the mean of the conditional variance plus the variance of the conditional
mean."""

import math



def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    within = var_k * (var_q + mean_q * mean_q)
    between = mean_k * mean_k * var_q
    return mean_q * mean_k * d, (within + between) * d


def unit_variance_scale(d, var_q, var_k):
    _, variance = dot_product_moments(d, 0.0, 0.0, var_q, var_k)
    return variance ** (-1 / 2)
