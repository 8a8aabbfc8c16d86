"""Your limit is that of the iteration with eps/2 in front of the score."""

KILLED_BY = "7.7"


def langevin_step_limit(s2):
    return 4 * s2
