"""x0_from_eps removes the noise but does not divide by sqrt(alpha_bar), so the estimate is still
shrunk."""

KILLED_BY = "2.11"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return xt - (1 - abar).sqrt() * eps
