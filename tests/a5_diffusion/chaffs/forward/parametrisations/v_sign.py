"""v_from returns −v. With x_t = sqrt(alpha_bar)·x0 + sqrt(1 − alpha_bar)·eps, v is its derivative
by the angle: sqrt(alpha_bar)·eps − sqrt(1 − alpha_bar)·x0."""

KILLED_BY = "2.13"


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return (1 - abar).sqrt() * x0 - abar.sqrt() * eps
