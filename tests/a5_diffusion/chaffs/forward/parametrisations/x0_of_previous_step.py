"""x0_from_eps uses alpha_bar_prev. x_t has been through step t: alpha_bar[t]."""

KILLED_BY = "2.12"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar_prev"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
