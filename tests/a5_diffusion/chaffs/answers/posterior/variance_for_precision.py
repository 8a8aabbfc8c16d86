"""You gave the variance; the precision is one over it."""

KILLED_BY = "7.2"


def posterior_precision(beta, alpha_bar_prev):
    return beta * (1 - alpha_bar_prev) / (1 - (1 - beta) * alpha_bar_prev)


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    rest = 1 - (1 - beta) * alpha_bar_prev
    mean = alpha_bar_prev**0.5 * beta * x0 + (1 - beta) ** 0.5 * (1 - alpha_bar_prev) * xt
    return mean / rest, beta * (1 - alpha_bar_prev) / rest
