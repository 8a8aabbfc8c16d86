"""You return x0 itself at t = 0. Step 0 is the first noisy one, with variance beta[0]; clean data
have no index."""

KILLED_BY = "2.3"

import torch


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    noised = abar.sqrt() * x0 + (1 - abar).sqrt() * noise
    return torch.where((t == 0).reshape(abar.shape), x0, noised)
