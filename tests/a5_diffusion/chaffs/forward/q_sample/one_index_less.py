"""You look up alpha_bar[t − 1]. Steps are numbered from 0 here, and at t = 0 your index wraps
around to the last entry."""

KILLED_BY = "2.3"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t - 1].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise
