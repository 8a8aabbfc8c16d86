"""Your limit falls where the target gets wider. A wide target has a flat log density, which
allows for longer steps."""

KILLED_BY = "7.7"


def langevin_step_limit(s2):
    return 2 / s2
