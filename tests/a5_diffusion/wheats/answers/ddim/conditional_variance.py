"""Prior variance minus what x_t explains of it."""

import math


def ddim_sigma(alpha_bar, alpha_bar_prev, eta):
    prior = 1 - alpha_bar_prev
    slope2 = alpha_bar / alpha_bar_prev
    explained = prior**2 * slope2 / (1 - alpha_bar)
    return eta * math.sqrt(prior - explained)
