"""Your standard deviation is detached, so the encoder cannot learn its variance. The trick exists
to let the gradient pass: dz/dlogvar = ½ std·eps."""

KILLED_BY = "2.10"


def reparameterize(mu, logvar, eps):
    std = (logvar / 2).exp().detach()
    return mu + std * eps
