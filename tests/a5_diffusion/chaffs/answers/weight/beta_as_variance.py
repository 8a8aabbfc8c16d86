"""Your weight has beta as the variance of p; here it is that of the posterior, which is
smaller."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    return beta / (2 * (1 - beta) * (1 - (1 - beta) * alpha_bar_prev))
