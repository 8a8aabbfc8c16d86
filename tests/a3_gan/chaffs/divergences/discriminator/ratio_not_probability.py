"""Your optimal discriminator is the density ratio p/q. Solve a/D = b/(1 − D) for D: the probability
is p/(p + q)."""

KILLED_BY = "2.4"


def optimal_discriminator(p, q):
    return p / q
