"""You differentiated with respect to D. The chain rule adds the sigmoid's slope, s (1 - s)."""

KILLED_BY = "7.6"


def generator_gradients(s):
    return -1 / (1 - s), -1 / s
