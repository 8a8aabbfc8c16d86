"""Your sampler takes no step from the last timestep to x0, so the result is still noisy. The last
t_prev is −1."""

KILLED_BY = "4.13"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps[:-1]):
        t_prev = timesteps[i + 1]
        eps = model(x, torch.full((len(x),), t))
        noise = None if noises is None else noises[i]
        x = ddim_step(x, eps, t, t_prev, eta, noise, schedule)
    return x
