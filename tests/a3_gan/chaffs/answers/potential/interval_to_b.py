"""The second interval ends at a + b, b being its length; you took b for its end."""

KILLED_BY = "7.9"


def uniform_w1(a, b):
    first, last = a, b - 1
    if first * last >= 0:
        return abs(first + last) / 2
    return (first**2 + last**2) / (2 * abs(last - first))
