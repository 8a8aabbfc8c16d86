"""drop_labels writes into y. The caller still needs the labels: clone first."""

KILLED_BY = "6.3"


def drop_labels(y, mask, null):
    y[mask] = null
    return y
