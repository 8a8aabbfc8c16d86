"""Your noise has the variance of a single step, beta[t]. All steps up to t have added noise:
together 1 − alpha_bar[t]."""

KILLED_BY = "2.2"


def q_sample(x0, t, noise, schedule):
    shape = (-1, *[1] * (x0.dim() - 1))
    abar = schedule["alpha_bar"][t].reshape(shape)
    beta = schedule["betas"][t].reshape(shape)
    return abar.sqrt() * x0 + beta.sqrt() * noise
