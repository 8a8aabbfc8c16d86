"""drop_labels returns the labels as they are. Where the mask is True the label becomes null."""

KILLED_BY = "6.3"


def drop_labels(y, mask, null):
    return y.clone()
