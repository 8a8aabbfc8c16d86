"""Your noise is scaled by 1 − sqrt(alpha_bar). The two factors are cosine and sine of an angle:
their squares add up to 1, not they themselves."""

KILLED_BY = "2.2"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar.sqrt()) * noise
