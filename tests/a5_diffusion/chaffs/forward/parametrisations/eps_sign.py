"""eps_from_x0 returns the noise with its sign turned. The noise is what x_t has beyond the
signal."""

KILLED_BY = "2.12"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (abar.sqrt() * x0 - xt) / (1 - abar).sqrt()
