"""These are the sizes. Both losses fall when the logit rises, so both derivatives are negative."""

KILLED_BY = "7.6"


def generator_gradients(s):
    return s, 1 - s
