"""You use alpha_bar_prev. Steps are numbered from 0, so x_t has been through t + 1 kernels:
alpha_bar[t]."""

KILLED_BY = "2.3"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar_prev"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise
