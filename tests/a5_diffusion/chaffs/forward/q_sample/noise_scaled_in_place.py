"""You scale the noise in place. The loss needs it as it was: make a new tensor."""

KILLED_BY = "2.1"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    noise *= (1 - abar).sqrt()
    return abar.sqrt() * x0 + noise
