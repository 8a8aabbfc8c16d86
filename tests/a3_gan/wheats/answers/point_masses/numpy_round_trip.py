"""numpy for everything; the distance from scipy."""

import numpy as np
from scipy.stats import wasserstein_distance


def point_mass_divergences(theta):
    apart = float(np.sign(theta) ** 2)
    kl = float(np.inf) if apart else 0.0
    return [apart * float(np.log(2)), kl, apart, float(wasserstein_distance([0.0], [theta]))]
