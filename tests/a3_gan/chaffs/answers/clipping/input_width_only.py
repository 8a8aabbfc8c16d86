"""You took c sqrt(n_in) for each layer, the norm of one row. All n_out rows can be stretched at once."""

KILLED_BY = "7.13"


def clipped_lipschitz(widths, c):
    return math.prod(c * math.sqrt(n) for n in widths[:-1])
