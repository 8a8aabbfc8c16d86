"""From s2 on deviations change their sign at each update, but they still shrink: the factor has
to reach -1 before they stop."""

KILLED_BY = "7.7"


def langevin_step_limit(s2):
    return s2
