"""You scale the noise by 1 − alpha_bar. That is its variance; the amplitude is the square root."""

KILLED_BY = "2.2"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar) * noise
