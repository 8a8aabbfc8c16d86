"""You divided by twice the standard deviation. The KL divergence has twice the variance below the
squared distance."""

KILLED_BY = "7.11"


def bound_weight(beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    variance = beta * (1 - alpha_bar_prev) / (1 - alpha_bar)
    return beta**2 / (2 * variance**0.5 * (1 - beta) * (1 - alpha_bar))
