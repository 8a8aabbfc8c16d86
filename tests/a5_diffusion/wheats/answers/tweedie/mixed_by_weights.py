"""x_0 is a weighted mean of m and of the rescaled x_t."""

import math


def best_predictions(xt, alpha_bar, m, s2):
    odds = s2 * alpha_bar / (1 - alpha_bar)
    x0 = (m + odds * xt / math.sqrt(alpha_bar)) / (1 + odds)
    phi = math.acos(math.sqrt(alpha_bar))
    eps = (xt - math.cos(phi) * x0) / math.sin(phi)
    return eps, x0, math.cos(phi) * eps - math.sin(phi) * x0
