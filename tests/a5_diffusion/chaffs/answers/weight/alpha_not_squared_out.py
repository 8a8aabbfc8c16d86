"""Your gap between the means lacks the root: 1/sqrt(alpha) is in front of the whole mean, and
squared it is 1/alpha, not 1/alpha²."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    return beta / (2 * (1 - beta) ** 2 * (1 - alpha_bar_prev))
