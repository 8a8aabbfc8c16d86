"""This is the derivative of the JSD. The value contains it twice."""

KILLED_BY = "7.4"


def generator_slope(p, t):
    return (math.log(t / (p + t)) - math.log((1 - t) / (2 - p - t))) / 2
