"""The points are not one apart: each slope is to be multiplied by its gap."""

KILLED_BY = "7.8"


def kantorovich_potential(x, p, q):
    slopes = (q - p).cumsum(0)[:-1].sign()
    return torch.cat([torch.zeros_like(x[:1]), slopes.cumsum(0)])
