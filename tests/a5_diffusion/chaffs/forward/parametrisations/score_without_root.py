"""score_from_eps divides by the variance 1 − alpha_bar. eps already has unit variance, so only the
standard deviation is left to divide by."""

KILLED_BY = "2.11"


def score_from_eps(eps, t, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (eps.dim() - 1))
    return -eps / (1 - abar)
