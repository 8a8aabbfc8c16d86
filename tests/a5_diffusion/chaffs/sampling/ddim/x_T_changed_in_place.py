"""Your sampler writes into x_T. The caller's tensor must stay as it was."""

KILLED_BY = "4.12"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else -1
        eps = model(x, torch.full((len(x),), t))
        noise = None if noises is None else noises[i]
        x.copy_(ddim_step(x, eps, t, t_prev, eta, noise, schedule).detach())
    return x
