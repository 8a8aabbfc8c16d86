"""The slope of a gap is decided by the mass up to its left end, not by that before it."""

KILLED_BY = "7.8"


def kantorovich_potential(x, p, q):
    before = (q - p).cumsum(0) - (q - p)
    slopes = before[:-1].sign()
    return torch.cat([torch.zeros_like(x[:1]), (slopes * x.diff()).cumsum(0)])
