"""You gave second moments. A variance subtracts the squared mean, here (2 mu) squared."""

KILLED_BY = "6.6"

def gradient_variances(mu, s):
    return 4 * mu**2 + 4 * s**2, mu**4 / s**2 + 18 * mu**2 + 15 * s**2
