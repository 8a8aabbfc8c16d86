"""Your two coefficients are swapped: the smaller beta is, the more x_t tells of x_{t-1}, and the
less x_0 does."""

KILLED_BY = "7.3"


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    rest = 1 - (1 - beta) * alpha_bar_prev
    of_xt = alpha_bar_prev**0.5 * beta / rest
    of_x0 = (1 - beta) ** 0.5 * (1 - alpha_bar_prev) / rest
    return of_x0 * x0 + of_xt * xt, beta * (1 - alpha_bar_prev) / rest
