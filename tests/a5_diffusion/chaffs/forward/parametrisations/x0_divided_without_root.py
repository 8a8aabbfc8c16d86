"""x0_from_eps divides by alpha_bar. The signal in x_t is sqrt(alpha_bar)·x0, so the root
divides."""

KILLED_BY = "2.12"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - (1 - abar).sqrt() * eps) / abar
