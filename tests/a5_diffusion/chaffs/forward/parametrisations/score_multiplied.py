"""score_from_eps multiplies by the standard deviation. The score of a narrow Gaussian is steep:
divide."""

KILLED_BY = "2.14"


def score_from_eps(eps, t, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (eps.dim() - 1))
    return -eps * (1 - abar).sqrt()
