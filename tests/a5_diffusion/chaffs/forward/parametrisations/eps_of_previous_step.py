"""eps_from_x0 uses alpha_bar[t − 1]. Steps are numbered from 0: x_t belongs to alpha_bar[t]."""

KILLED_BY = "2.12"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t - 1].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - abar.sqrt() * x0) / (1 - abar).sqrt()
