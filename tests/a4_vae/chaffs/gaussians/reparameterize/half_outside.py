"""Your standard deviation is ½ exp(logvar). The half belongs into the exponent: the square root of
exp(logvar) is exp(½ logvar)."""

KILLED_BY = "2.9"


def reparameterize(mu, logvar, eps):
    return mu + 0.5 * logvar.exp() * eps
