"""This is how the value changes with the data's p. The generator moves t."""

KILLED_BY = "7.4"


def generator_slope(p, t):
    return math.log(p / (p + t)) - math.log((1 - p) / (2 - p - t))
