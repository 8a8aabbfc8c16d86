"""The sign is wrong: below p the value falls when t rises."""

KILLED_BY = "7.4"


def generator_slope(p, t):
    return math.log((1 - t) / (2 - p - t)) - math.log(t / (p + t))
