"""You hand the targets to the decoder as they are, so it sees the token that it is to predict.
Put bos in front and drop the last one."""

KILLED_BY = "4.8"


def shift_right(targets, bos):
    return targets.clone()
