"""eps_from_x0 returns sqrt(1 − alpha_bar)·eps. Divide by the standard deviation, so that the noise
has unit variance."""

KILLED_BY = "2.12"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return xt - abar.sqrt() * x0
