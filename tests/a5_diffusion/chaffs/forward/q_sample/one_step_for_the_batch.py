"""You take the first t for the whole batch. Every sample has its own step."""

KILLED_BY = "2.4"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t[0]]
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise
