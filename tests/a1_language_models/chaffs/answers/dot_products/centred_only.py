"""Your variance is that of centred entries. With means other than zero the product of two entries also
varies by each mean times the other's deviation."""

KILLED_BY = "10.5"


def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    return d * mean_q * mean_k, d * var_q * var_k
