"""score_from_eps points along the noise. The score points to where the density is higher, back to
the mean: there is a minus."""

KILLED_BY = "2.14"


def score_from_eps(eps, t, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (eps.dim() - 1))
    return eps / (1 - abar).sqrt()
