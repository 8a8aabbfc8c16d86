"""You put all of the mass on the likelier point. That is what a collapsed generator does, and D notices."""

KILLED_BY = "7.5"


def generator_optimum(p):
    return float(p > 0.5), -math.log(4)
