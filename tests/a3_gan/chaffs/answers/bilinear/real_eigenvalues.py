"""The eigenvalues are 1 plus and minus i eta a. Their modulus is not 1 + eta a."""

KILLED_BY = "7.12"


def spectral_radii(eta, a):
    return 1 + abs(eta * a), 1.0
