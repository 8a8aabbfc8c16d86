"""You gave beta as the variance. Knowing x_0 makes x_{t-1} more certain than the forward step is:
the variance is one over the precision of part 2a."""

KILLED_BY = "7.3"


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    rest = 1 - (1 - beta) * alpha_bar_prev
    mean = alpha_bar_prev**0.5 * beta * x0 + (1 - beta) ** 0.5 * (1 - alpha_bar_prev) * xt
    return mean / rest, beta
