"""Your variance belongs to the iteration with eps/2 in front of the score. Here the step stands
there whole, with sqrt(2 eps) at the noise."""

KILLED_BY = "7.6"


def langevin_variance(s2, eps):
    return s2 / (1 - eps / (4 * s2))
