"""Your factor is one over the square root of d, which is right for entries of variance one. Here the
entries have variances of their own."""

KILLED_BY = "10.6"


def unit_variance_scale(d, var_q, var_k):
    return d**-0.5
