"""Your eta stands below the root, where it scales the variance. It scales the standard
deviation."""

KILLED_BY = "7.12"

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    return math.sqrt(eta * (1 - alpha_bar_prev) / (1 - alpha_bar) * (1 - alpha_bar / alpha_bar_prev))
