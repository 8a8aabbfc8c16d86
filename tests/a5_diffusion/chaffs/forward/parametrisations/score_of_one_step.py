"""score_from_eps divides by the width of one step, sqrt(beta). Given x0 the noise of all steps
counts: 1 − alpha_bar."""

KILLED_BY = "2.14"


def score_from_eps(eps, t, schedule):
    beta = schedule["betas"][t].reshape(-1, *[1] * (eps.dim() - 1))
    return -eps / beta.sqrt()
