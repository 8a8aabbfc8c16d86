"""Your weight is twice too large: the KL divergence of Gaussians of equal variance has twice the
variance below the squared distance."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    return beta / ((1 - beta) * (1 - alpha_bar_prev))
