"""You use alpha_bar and 1 − alpha_bar as the factors. These are variances: both need a square
root."""

KILLED_BY = "2.2"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar * x0 + (1 - abar) * noise
