"""Your sampler steps to t − 1. The next state is that of the next timestep in the list."""

KILLED_BY = "4.13"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps):
        t_prev = t - 1
        eps = model(x, torch.full((len(x),), t))
        noise = None if noises is None else noises[i]
        x = ddim_step(x, eps, t, t_prev, eta, noise, schedule)
    return x
