"""Your factor divides by the variance. A factor c multiplies the variance by its square, so divide by the
standard deviation."""

KILLED_BY = "10.6"


def unit_variance_scale(d, var_q, var_k):
    return 1 / (d * var_q * var_k)
