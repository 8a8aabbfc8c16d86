"""The step that counts is eta times a. Your radius lacks the a."""

KILLED_BY = "7.12"


def spectral_radii(eta, a):
    return math.hypot(1, eta), 1.0
