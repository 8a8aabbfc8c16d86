"""drop_labels writes 0, which is a class. The null label is an argument."""

KILLED_BY = "6.4"


def drop_labels(y, mask, null):
    return y.masked_fill(mask, 0)
