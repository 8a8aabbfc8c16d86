"""You add the mean before you scale, so the mean is multiplied by the standard deviation. Scale the
noise first: z = mu + std·eps."""

KILLED_BY = "2.8"


def reparameterize(mu, logvar, eps):
    return (mu + eps) * (logvar / 2).exp()
