"""You took the sign of p - q at each point. What counts for a gap is all the mass on one side of it."""

KILLED_BY = "7.8"


def kantorovich_potential(x, p, q):
    slopes = (q - p)[:-1].sign()
    return torch.cat([torch.zeros_like(x[:1]), (slopes * x.diff()).cumsum(0)])
