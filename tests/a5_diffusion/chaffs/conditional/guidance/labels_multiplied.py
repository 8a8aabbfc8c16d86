"""drop_labels multiplies by the mask, so dropped labels become class 0. They become null."""

KILLED_BY = "6.4"


def drop_labels(y, mask, null):
    return y * (~mask)
