"""Your denominator has 1 − alpha_bar of this step where that of the step before remains: put the
posterior variance in and cancel once more."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    return (1 - alpha_bar) / (2 * (1 - beta) * (1 - alpha_bar_prev))
