"""Scales and shifts a copy of the noise in place."""


def reparameterize(mu, logvar, eps):
    z = eps.clone()
    z *= logvar.mul(0.5).exp()
    z += mu
    return z
