"""Your factor is the standard deviation itself. The dot product is to be divided by it."""

KILLED_BY = "10.6"

def unit_variance_scale(d, var_q, var_k):
    return (d * var_q * var_k) ** 0.5
