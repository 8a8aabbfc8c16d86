"""You gave the posterior's standard deviation for every eta. eta scales it; at 0 the step is
deterministic."""

KILLED_BY = "7.12"

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return math.sqrt((1 - alpha_bar_prev) / (1 - alpha_bar) * (1 - alpha_bar / alpha_bar_prev))
