"""score_from_eps divides by sqrt(alpha_bar). The width of q(x_t | x0) is sqrt(1 − alpha_bar)."""

KILLED_BY = "2.14"


def score_from_eps(eps, t, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (eps.dim() - 1))
    return -eps / abar.sqrt()
