"""This is the determinant, the product of two eigenvalues of the same size. The radius is its root."""

KILLED_BY = "7.12"


def spectral_radii(eta, a):
    return 1 + (eta * a) ** 2, 1.0
