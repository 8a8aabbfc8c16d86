"""You draw noise of your own. The noise is an argument, because the loss compares the model with
it."""

KILLED_BY = "2.3"

import torch


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return abar.sqrt() * x0 + (1 - abar).sqrt() * torch.randn_like(noise)
