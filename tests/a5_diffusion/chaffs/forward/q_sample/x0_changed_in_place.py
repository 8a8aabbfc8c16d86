"""You scale x0 in place, so the data set itself is noised. Make a new tensor."""

KILLED_BY = "2.1"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    x0 *= abar.sqrt()
    x0 += (1 - abar).sqrt() * noise
    return x0
