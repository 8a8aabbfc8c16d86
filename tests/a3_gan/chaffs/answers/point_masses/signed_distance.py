"""W_1 is a distance. It does not matter to which side the mass is moved."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return math.log(2), math.inf, 1.0, theta
