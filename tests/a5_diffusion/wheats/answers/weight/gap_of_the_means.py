"""The squared gap of the two means for one unit of eps, over twice the variance."""

import math


def bound_weight(beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    gap = beta / math.sqrt((1 - beta) * (1 - alpha_bar))
    variance = beta * (1 - alpha_bar_prev) / (1 - alpha_bar)
    return gap**2 / (2 * variance)
