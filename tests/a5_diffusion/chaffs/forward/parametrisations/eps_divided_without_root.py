"""eps_from_x0 divides by 1 − alpha_bar, the noise's variance. Its standard deviation divides."""

KILLED_BY = "2.12"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - abar.sqrt() * x0) / (1 - abar)
