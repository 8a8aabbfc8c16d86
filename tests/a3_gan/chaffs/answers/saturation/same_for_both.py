"""The two losses do not have the same gradient: at a recognised fake, s near 0, one is small, one is not."""

KILLED_BY = "7.6"


def generator_gradients(s):
    return s - 1, s - 1
