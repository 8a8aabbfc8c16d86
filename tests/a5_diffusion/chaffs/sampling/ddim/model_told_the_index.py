"""You tell the model the place in the list. It is told the step itself, timesteps[i]."""

KILLED_BY = "4.12"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else -1
        eps = model(x, torch.full((len(x),), i))
        noise = None if noises is None else noises[i]
        x = ddim_step(x, eps, t, t_prev, eta, noise, schedule)
    return x
