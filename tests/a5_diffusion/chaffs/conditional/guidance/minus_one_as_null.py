"""drop_labels writes −1. The null label is an argument, because an embedding has to have a row for
it."""

KILLED_BY = "6.4"


def drop_labels(y, mask, null):
    return y.masked_fill(mask, -1)
