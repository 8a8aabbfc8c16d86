"""This is W_2, the root of the mean square. W_1 averages the distances themselves."""

KILLED_BY = "7.9"


def uniform_w1(a, b):
    return math.sqrt((a + (b - 1) / 2) ** 2 + (b - 1) ** 2 / 12)
