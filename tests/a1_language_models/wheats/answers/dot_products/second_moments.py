"""The variance as the difference of the products of second moments and of squared means."""

import math


def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    second = (var_q + mean_q**2) * (var_k + mean_k**2)
    return d * mean_q * mean_k, d * (second - (mean_q * mean_k) ** 2)


def unit_variance_scale(d, var_q, var_k):
    return math.exp(-0.5 * (math.log(d) + math.log(var_q) + math.log(var_k)))
