"""The slope is the sign of the difference of the distribution functions: it is as steep as allowed."""

KILLED_BY = "7.8"


def kantorovich_potential(x, p, q):
    slopes = (q - p).cumsum(0)[:-1]
    return torch.cat([torch.zeros_like(x[:1]), (slopes * x.diff()).cumsum(0)])
