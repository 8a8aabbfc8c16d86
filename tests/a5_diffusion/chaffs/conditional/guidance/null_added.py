"""drop_labels adds null to the label. It takes the label's place."""

KILLED_BY = "6.3"


def drop_labels(y, mask, null):
    return y + null * mask
