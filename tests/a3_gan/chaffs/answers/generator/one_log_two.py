"""Both terms of the value are log 1/2 at the optimum: together -log 4."""

KILLED_BY = "7.5"


def generator_optimum(p):
    return p, -math.log(2)
