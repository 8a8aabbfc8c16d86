"""Each layer contributes its own c. You multiplied by it once."""

KILLED_BY = "7.13"


def clipped_lipschitz(widths, c):
    return c * math.prod(math.sqrt(m * n) for m, n in pairwise(widths))
