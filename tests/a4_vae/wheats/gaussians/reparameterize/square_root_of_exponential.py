"""std = sqrt(exp(logvar)), with the product first."""


def reparameterize(mu, logvar, eps):
    scaled = logvar.exp().sqrt().mul(eps)
    return scaled.add(mu)
