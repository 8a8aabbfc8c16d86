"""Your factors broadcast along the last axis whenever it is as long as the batch. Give them
trailing axes of length 1, so that factor b scales sample b."""

KILLED_BY = "2.4"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t]
    if x0.shape[-1] != len(t):
        abar = abar.reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise
