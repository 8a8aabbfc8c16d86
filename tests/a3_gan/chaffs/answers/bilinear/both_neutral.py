"""Only in continuous time does simultaneous play circle. With a finite step it spirals out."""

KILLED_BY = "7.12"


def spectral_radii(eta, a):
    return 1.0 + 0 * eta * a, 1.0
