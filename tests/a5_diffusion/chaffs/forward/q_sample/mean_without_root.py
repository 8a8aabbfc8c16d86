"""You scale x0 by alpha_bar. That is the share of the variance that is kept; the amplitude is its
square root."""

KILLED_BY = "2.2"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar * x0 + (1 - abar).sqrt() * noise
