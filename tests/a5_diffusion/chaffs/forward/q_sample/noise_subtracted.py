"""You subtract the noise. It has the same distribution, but the model is to predict the noise that
was added."""

KILLED_BY = "2.3"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 - (1 - abar).sqrt() * noise
