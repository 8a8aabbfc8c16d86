"""You overwrite the first target by bos instead of moving all of them one place to the right."""

KILLED_BY = "4.8"


def shift_right(targets, bos):
    shifted = targets.clone()
    shifted[:, 0] = bos
    return shifted
