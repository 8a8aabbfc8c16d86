"""v_from adds its two terms. Turning by a right angle brings a minus to x0; otherwise (x_t, v) is
no rotation of (x0, eps)."""

KILLED_BY = "2.13"


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * eps + (1 - abar).sqrt() * x0
