"""This is the KL divergence of Gaussians of variance 1. Point masses do not overlap: it is infinite."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return math.log(2), theta**2 / 2, 1.0, abs(theta)
