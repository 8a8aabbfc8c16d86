"""v_from adds the two terms, so it is x_t again. The velocity is x_t turned by a right angle, with
a minus at x0."""

KILLED_BY = "2.13"


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * eps
