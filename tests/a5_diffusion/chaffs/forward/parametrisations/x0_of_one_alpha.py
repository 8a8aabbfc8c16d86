"""x0_from_eps uses alphas[t], the factor of one step. From x_t to x0 it is the product of all of
them, alpha_bar[t]."""

KILLED_BY = "2.12"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alphas"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
