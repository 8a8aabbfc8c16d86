"""Your bias goes the wrong way: a finite step overshoots, so the iteration spreads wider than the
target."""

KILLED_BY = "7.6"


def langevin_variance(s2, eps):
    return s2 / (1 + eps / (2 * s2))
