"""Your weight lacks alpha below the line. The mean contains x_t and eps with one over the root of
alpha in front."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    return beta / (2 * (1 - alpha_bar_prev))
