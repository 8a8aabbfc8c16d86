"""Your share of noise is alpha_bar_prev − alpha_bar. Divide by alpha_bar_prev: the noise is added
to a signal that is shrunk already."""

KILLED_BY = "7.12"

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return eta * math.sqrt((1 - alpha_bar_prev) / (1 - alpha_bar) * (alpha_bar_prev - alpha_bar))
