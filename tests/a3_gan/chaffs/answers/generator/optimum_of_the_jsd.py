"""At the optimum it is the JSD that is 0. The value of the game is then -log 4."""

KILLED_BY = "7.5"


def generator_optimum(p):
    return p, 0.0
