"""The factors of x0_from_eps broadcast along the last axis whenever it is as long as the batch.
Give them trailing axes of length 1."""

KILLED_BY = "2.15"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t]
    if xt.shape[-1] != len(t):
        abar = abar.reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
