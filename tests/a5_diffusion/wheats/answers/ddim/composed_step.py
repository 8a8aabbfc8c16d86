"""The posterior variance with the beta of all steps in between as one."""

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    beta = 1 - alpha_bar / alpha_bar_prev
    return eta * math.sqrt(beta * (1 - alpha_bar_prev) / (1 - alpha_bar))
