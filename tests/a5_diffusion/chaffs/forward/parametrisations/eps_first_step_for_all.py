"""eps_from_x0 takes the first t for the whole batch. Every sample has its own step."""

KILLED_BY = "2.15"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t[0]]
    return (xt - abar.sqrt() * x0) / (1 - abar).sqrt()
