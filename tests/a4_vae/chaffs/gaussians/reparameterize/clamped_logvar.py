"""You clamp `logvar` from above at 0, so no standard deviation can exceed 1. The posterior may be
wider than the prior in a dimension: use `logvar` as it is."""

KILLED_BY = "2.9"


def reparameterize(mu, logvar, eps):
    return mu + (logvar.clamp(max=0) / 2).exp() * eps
