"""Mean through the noise in x_t, variance through the ratio of the noise variances."""

import math


def posterior_precision(beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    return 1 / (beta * (1 - alpha_bar_prev) / (1 - alpha_bar))


def posterior_moments(x0, xt, beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    eps = (xt - math.sqrt(alpha_bar) * x0) / math.sqrt(1 - alpha_bar)
    mean = (xt - beta / math.sqrt(1 - alpha_bar) * eps) / math.sqrt(1 - beta)
    return [mean, 1 / posterior_precision(beta, alpha_bar_prev)]
