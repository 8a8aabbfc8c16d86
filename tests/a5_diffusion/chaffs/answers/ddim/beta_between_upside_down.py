"""Your share of noise uses alpha_bar_prev/alpha_bar, which is above 1. Between the two steps the
kept share is alpha_bar/alpha_bar_prev."""

KILLED_BY = "7.12"

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return eta * math.sqrt((1 - alpha_bar_prev) / (1 - alpha_bar) * (alpha_bar_prev / alpha_bar - 1))
