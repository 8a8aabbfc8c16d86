"""Your second number is the standard deviation. The variance is asked for."""

KILLED_BY = "10.5"

def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    return d * mean_q * mean_k, (d * (var_q * var_k + var_q * mean_k**2 + var_k * mean_q**2)) ** 0.5
