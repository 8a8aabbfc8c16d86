"""Your ratio of noise variances is upside down: there is less noise at the end of the step than
at its start."""

KILLED_BY = "7.12"

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return eta * math.sqrt((1 - alpha_bar) / (1 - alpha_bar_prev) * (1 - alpha_bar / alpha_bar_prev))
