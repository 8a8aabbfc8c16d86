"""A larger network needs a smaller clip. You multiplied where the sizes have to be divided by."""

KILLED_BY = "7.14"


def clip_for_lipschitz(widths, K):
    sizes = math.prod(math.sqrt(m * n) for m, n in pairwise(widths))
    return (K * sizes) ** (1 / (len(widths) - 1))
