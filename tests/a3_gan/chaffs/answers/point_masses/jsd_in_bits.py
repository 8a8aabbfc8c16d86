"""One bit is log 2 in nats. All logarithms here are natural."""

KILLED_BY = "7.7"


def point_mass_divergences(theta):
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return 1.0, math.inf, 1.0, abs(theta)
