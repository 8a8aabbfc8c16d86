"""At theta = 0 the two are the same distribution, and all four numbers are 0."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    return math.log(2), math.inf, 1.0, abs(theta)
