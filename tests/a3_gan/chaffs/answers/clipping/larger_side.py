"""The norm has both sides under the root. sqrt(n_in n_out) is less than the larger of the two."""

KILLED_BY = "7.13"


def clipped_lipschitz(widths, c):
    return math.prod(c * max(m, n) for m, n in pairwise(widths))
