"""Your noise is scaled with `logvar` itself. It is a logarithm, and may be negative: the standard
deviation is exp(logvar / 2)."""

KILLED_BY = "2.9"


def reparameterize(mu, logvar, eps):
    return mu + logvar * eps
