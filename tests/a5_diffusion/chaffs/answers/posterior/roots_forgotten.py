"""Your coefficients lack the roots: the mean of a kernel is the root of alpha times x_{t-1}, that
of the marginal the root of alpha_bar times x_0."""

KILLED_BY = "7.3"


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    rest = 1 - (1 - beta) * alpha_bar_prev
    mean = alpha_bar_prev * beta * x0 + (1 - beta) * (1 - alpha_bar_prev) * xt
    return mean / rest, beta * (1 - alpha_bar_prev) / rest
