"""You use alphas[t], the factor of one step. The jump from x0 to x_t takes the product of all of
them, alpha_bar[t]."""

KILLED_BY = "2.3"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alphas"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise
