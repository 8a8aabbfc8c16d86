"""The factors of v_from broadcast along the last axis whenever it is as long as the batch. Give
them trailing axes of length 1."""

KILLED_BY = "2.15"


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t]
    if x0.shape[-1] != len(t):
        abar = abar.reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * eps - (1 - abar).sqrt() * x0
