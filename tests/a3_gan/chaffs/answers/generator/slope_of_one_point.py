"""Raising t takes mass away from the point 0. Its term changes as well."""

KILLED_BY = "7.4"


def generator_slope(p, t):
    return math.log(t / (p + t))
