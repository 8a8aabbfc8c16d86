"""Your factor takes care of the entries' variances, but not of the d terms, whose variances add
up."""

KILLED_BY = "10.6"

def unit_variance_scale(d, var_q, var_k):
    return (var_q * var_k) ** -0.5
