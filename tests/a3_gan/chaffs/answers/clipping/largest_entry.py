"""An entry of at most c does not mean a norm of at most c: all entries of a row act together."""

KILLED_BY = "7.13"


def clipped_lipschitz(widths, c):
    return float(c ** (len(widths) - 1))
