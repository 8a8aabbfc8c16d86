"""Your sigma is that of the forward step. The posterior knows x_0, which brings in the ratio of
the two noise variances."""

KILLED_BY = "7.12"

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return eta * math.sqrt(1 - alpha_bar / alpha_bar_prev)
