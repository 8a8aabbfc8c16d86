"""The weight in the form of the DDPM paper, with the posterior variance put in."""


def bound_weight(beta, alpha_bar_prev):
    alpha = 1 - beta
    alpha_bar = alpha * alpha_bar_prev
    variance = beta * (1 - alpha_bar_prev) / (1 - alpha_bar)
    return beta**2 / (2 * variance * alpha * (1 - alpha_bar))
