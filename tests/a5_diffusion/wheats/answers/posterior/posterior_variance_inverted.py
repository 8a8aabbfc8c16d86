"""From the variance that DDPM calls beta tilde, and its two coefficients."""


def _alpha_bar(beta, alpha_bar_prev):
    return (1 - beta) * alpha_bar_prev


def posterior_precision(beta, alpha_bar_prev):
    return (1 - _alpha_bar(beta, alpha_bar_prev)) / (beta * (1 - alpha_bar_prev))


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    rest = 1 - _alpha_bar(beta, alpha_bar_prev)
    of_x0 = alpha_bar_prev**0.5 * beta / rest
    of_xt = (1 - beta) ** 0.5 * (1 - alpha_bar_prev) / rest
    return of_x0 * x0 + of_xt * xt, beta * (1 - alpha_bar_prev) / rest
