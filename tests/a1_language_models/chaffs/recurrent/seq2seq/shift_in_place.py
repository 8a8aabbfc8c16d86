"""You shift the caller's targets in place, and the loss that comes after would be computed on
the wrong ones."""

KILLED_BY = "4.15"


def shift_right(targets, bos):
    targets[:, 1:] = targets[:, :-1].clone()
    targets[:, 0] = bos
    return targets
