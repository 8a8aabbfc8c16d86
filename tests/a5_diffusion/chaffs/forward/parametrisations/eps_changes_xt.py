"""eps_from_x0 subtracts from x_t in place. The caller's tensor must stay as it was."""

KILLED_BY = "2.10"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return xt.sub_(abar.sqrt() * x0) / (1 - abar).sqrt()
