"""The factors of eps_from_x0 broadcast along the last axis whenever it is as long as the batch.
Give them trailing axes of length 1."""

KILLED_BY = "2.15"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t]
    if xt.shape[-1] != len(t):
        abar = abar.reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - abar.sqrt() * x0) / (1 - abar).sqrt()
