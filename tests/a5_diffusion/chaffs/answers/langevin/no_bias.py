"""You gave the target's variance. That is the limit for small steps; with a finite step the
iteration settles elsewhere, as its own recursion for the variance tells."""

KILLED_BY = "7.6"


def langevin_variance(s2, eps):
    return s2
