"""You let D say one half everywhere. Outside of the overlap the best D is sure, and loses nothing."""

KILLED_BY = "7.2"


def uniform_value(a):
    return -math.log(4) + 0 * a
