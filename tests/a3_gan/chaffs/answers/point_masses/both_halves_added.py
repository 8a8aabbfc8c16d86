"""Each half of the JSD is log 2 here, and they are averaged, not added."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return 2 * math.log(2), math.inf, 1.0, abs(theta)
