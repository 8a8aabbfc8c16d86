"""x0_from_eps subtracts (1 − alpha_bar)·eps. The noise in x_t is sqrt(1 − alpha_bar)·eps."""

KILLED_BY = "2.12"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - (1 - abar) * eps) / abar.sqrt()
