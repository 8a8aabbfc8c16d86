"""The reparameterised gradient is 2 z, and z has variance s squared: the variance is 4 s squared."""

KILLED_BY = "6.6"

def gradient_variances(mu, s):
    return 4 * s, mu**4 / s**2 + 14 * mu**2 + 15 * s**2
