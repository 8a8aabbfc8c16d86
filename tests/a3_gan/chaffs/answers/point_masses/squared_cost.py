"""You returned the squared distance, which is the squared W_2. W_1 is the distance itself."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return math.log(2), math.inf, 1.0, theta**2
