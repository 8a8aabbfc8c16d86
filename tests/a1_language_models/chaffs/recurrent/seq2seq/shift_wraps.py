"""Your roll brings the last target to the front. The first input is bos."""

KILLED_BY = "4.8"


def shift_right(targets, bos):
    return targets.roll(1, dims=1)
