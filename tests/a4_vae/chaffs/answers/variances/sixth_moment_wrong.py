"""The sixth moment of a standard normal is 15, the fourth is 3; your score-function variance mixes them up."""

KILLED_BY = "6.6"

def gradient_variances(mu, s):
    return 4 * s**2, mu**4 / s**2 + 14 * mu**2 + 3 * s**2
