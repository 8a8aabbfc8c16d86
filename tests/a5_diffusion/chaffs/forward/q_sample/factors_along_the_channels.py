"""Your factors of images run along the channels when there are as many of them as samples. The
batch is the first axis: reshape to (B, 1, 1, 1)."""

KILLED_BY = "2.4"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t]
    if x0.dim() == 4 and x0.shape[1] == len(t):
        abar = abar.reshape(-1, 1, 1)
    else:
        abar = abar.reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * noise
