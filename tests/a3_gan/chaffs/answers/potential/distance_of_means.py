"""This is the distance of the means. If some mass goes to the left and some to the right, W_1 is larger."""

KILLED_BY = "7.9"


def uniform_w1(a, b):
    return abs(a + (b - 1) / 2)
