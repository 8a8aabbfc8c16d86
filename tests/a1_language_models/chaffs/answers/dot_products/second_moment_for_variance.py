"""Your variance is the second moment of a product of entries. Subtract the square of its mean."""

KILLED_BY = "10.5"


def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    return d * mean_q * mean_k, d * (var_q + mean_q**2) * (var_k + mean_k**2)
