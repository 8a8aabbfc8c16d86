"""The JSD from the game's value, which a perfect discriminator brings to 0."""

import math


def point_mass_divergences(theta):
    value = 2 * math.log(0.5) if theta == 0 else 0.0
    jsd = (value + math.log(4)) / 2
    kl, tv = (0.0, 0.0) if theta == 0 else (math.inf, 1.0)
    return jsd, kl, tv, max(theta, -theta)
