"""Your variance grows with the square of d. The terms of the dot product are independent, so their
variances add up, and the sum grows with d."""

KILLED_BY = "10.5"


def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    return d * mean_q * mean_k, d**2 * (var_q * var_k + var_q * mean_k**2 + var_k * mean_q**2)
