"""v_from uses alpha_bar and 1 − alpha_bar. The factors are cosine and sine of an angle, the square
roots."""

KILLED_BY = "2.13"


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar * eps - (1 - abar) * x0
