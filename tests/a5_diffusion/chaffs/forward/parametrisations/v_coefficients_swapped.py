"""v_from has the two factors at the wrong terms: at small t the velocity is nearly the noise, so
eps takes sqrt(alpha_bar)."""

KILLED_BY = "2.13"


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return (1 - abar).sqrt() * eps - abar.sqrt() * x0
