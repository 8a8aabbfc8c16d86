"""These are the steps from point to point. The potential is their running sum."""

KILLED_BY = "7.8"


def kantorovich_potential(x, p, q):
    slopes = (q - p).cumsum(0)[:-1].sign()
    return torch.cat([torch.zeros_like(x[:1]), slopes * x.diff()])
