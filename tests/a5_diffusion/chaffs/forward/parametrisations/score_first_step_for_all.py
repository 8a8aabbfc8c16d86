"""score_from_eps takes the first t for the whole batch. Every sample has its own step."""

KILLED_BY = "2.15"


def score_from_eps(eps, t, schedule):
    abar = schedule["alpha_bar"][t[0]]
    return -eps / (1 - abar).sqrt()
