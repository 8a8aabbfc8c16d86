"""This is the Jensen-Shannon divergence. The value of the game is twice that, less log 4."""

KILLED_BY = "7.2"


def uniform_value(a):
    return min(1.0, abs(a)) * math.log(2)
