"""Alternating play does not spiral in: its eigenvalues have the product 1."""

KILLED_BY = "7.12"


def spectral_radii(eta, a):
    return math.hypot(1, eta * a), math.sqrt(abs(1 - (eta * a) ** 2))
