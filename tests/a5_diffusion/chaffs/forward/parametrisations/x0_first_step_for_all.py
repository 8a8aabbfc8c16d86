"""x0_from_eps takes the first t for the whole batch. Every sample has its own step."""

KILLED_BY = "2.15"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t[0]]
    return (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
