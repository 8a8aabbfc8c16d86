"""You counted the overlap for the data only. The fakes in the overlap are not recognised, either."""

KILLED_BY = "7.2"


def uniform_value(a):
    return -max(0.0, 1 - abs(a)) * math.log(2)
