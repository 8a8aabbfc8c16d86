"""The last layer is missing. A perceptron with L + 1 sizes has L layers."""

KILLED_BY = "7.13"


def clipped_lipschitz(widths, c):
    return float(math.prod(c * math.sqrt(m * n) for m, n in pairwise(widths[:-1])))
