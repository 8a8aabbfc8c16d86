"""Your f makes the sum as small as it can be. Where p is ahead on the left, f has to fall."""

KILLED_BY = "7.8"


def kantorovich_potential(x, p, q):
    slopes = (p - q).cumsum(0)[:-1].sign()
    return torch.cat([torch.zeros_like(x[:1]), (slopes * x.diff()).cumsum(0)])
