"""You add the noise of the first coordinate to all coordinates of a sample. Every coordinate has
its own noise."""

KILLED_BY = "2.3"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise[:, :1]
