"""You gave 1, the weight of the simple loss. The bound's own weight depends on the step; the simple
loss leaves it out."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    return 1.0
