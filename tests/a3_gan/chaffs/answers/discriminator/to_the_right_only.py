"""The intervals overlap for negative a as well; it is the size of a that counts."""

KILLED_BY = "7.2"


def uniform_value(a):
    return -max(0.0, min(1.0, 1 - a)) * math.log(4)
