"""Your weight counts squared errors of x_0. An error of eps is one of x_0 times the root of the
signal-to-noise ratio."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    return alpha_bar_prev * beta / (2 * (1 - alpha_bar) * (1 - alpha_bar_prev))
