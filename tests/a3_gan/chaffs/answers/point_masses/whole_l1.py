"""The total variation is half the L1 distance, so it is never above 1."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return math.log(2), math.inf, 2.0, abs(theta)
