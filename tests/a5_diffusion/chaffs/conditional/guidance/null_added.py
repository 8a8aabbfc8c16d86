"""drop_labels adds null to the label. It takes the label's place."""

KILLED_BY = ""


def drop_labels(y, mask, null):
    return y + null * mask
