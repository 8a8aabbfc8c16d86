"""Your variance pairs each variance with its own mean. Var(qk) has q's variance beside the square
of k's mean, and the other way round."""

KILLED_BY = "10.5"

def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    return d * mean_q * mean_k, d * (var_q * var_k + var_q * mean_q**2 + var_k * mean_k**2)
