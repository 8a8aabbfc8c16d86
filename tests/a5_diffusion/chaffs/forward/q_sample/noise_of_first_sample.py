"""You add the first sample's noise to every sample. noise has the shape of x0: each sample has its
own."""

KILLED_BY = "2.4"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise[:1]
