"""eps_from_x0 subtracts alpha_bar·x0. The signal in x_t is sqrt(alpha_bar)·x0."""

KILLED_BY = "2.12"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - abar * x0) / (1 - abar).sqrt()
