"""A loop over the dimensions; a factor made of three square roots."""

import math



def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    mean = variance = 0
    for _ in range(d):
        mean += mean_q * mean_k
        variance += (mean_q**2 + var_q) * (mean_k**2 + var_k) - mean_q**2 * mean_k**2
    return [mean, variance]


def unit_variance_scale(d, var_q, var_k):
    return 1 / math.sqrt(d) / math.sqrt(var_q) / math.sqrt(var_k)
