"""The factors of score_from_eps broadcast along the last axis whenever it is as long as the batch.
Give them trailing axes of length 1."""

KILLED_BY = "2.15"


def score_from_eps(eps, t, schedule):
    abar = schedule["alpha_bar"][t]
    if eps.shape[-1] != len(t):
        abar = abar.reshape(-1, *[1] * (eps.dim() - 1))
    return -eps / (1 - abar).sqrt()
