"""Adds logarithms of the three factors; without noise there is no logarithm to take."""

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    if eta == 0:
        return 0.0
    log_var = math.log1p(-alpha_bar_prev) - math.log1p(-alpha_bar)
    log_var += math.log(alpha_bar_prev - alpha_bar) - math.log(alpha_bar_prev)
    return eta * math.exp(log_var / 2)
