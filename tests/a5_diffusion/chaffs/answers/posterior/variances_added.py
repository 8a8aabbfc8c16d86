"""You added variances. When two Gaussian factors are multiplied their precisions add."""

KILLED_BY = "7.2"


def posterior_precision(beta, alpha_bar_prev):
    return 1 / (beta / (1 - beta) + 1 - alpha_bar_prev)
