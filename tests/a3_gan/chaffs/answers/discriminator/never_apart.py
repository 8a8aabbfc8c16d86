"""Once the intervals are apart the value stays at 0; yours goes on rising."""

KILLED_BY = "7.2"


def uniform_value(a):
    return -(1 - abs(a)) * math.log(4)
