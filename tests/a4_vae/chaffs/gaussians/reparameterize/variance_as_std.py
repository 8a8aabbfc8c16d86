"""Your noise is scaled with exp(logvar), which is the variance. The standard deviation is its
square root, exp(logvar / 2)."""

KILLED_BY = "2.9"


def reparameterize(mu, logvar, eps):
    return mu + logvar.exp() * eps
