"""Your sampler walks through all T steps. Only those in timesteps are taken: that is what makes it
fast."""

KILLED_BY = "4.12"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    timesteps = list(range(len(schedule["betas"]) - 1, -1, -1))
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else -1
        eps = model(x, torch.full((len(x),), t))
        noise = None if noises is None else noises[min(i, len(noises) - 1)]
        x = ddim_step(x, eps, t, t_prev, eta, noise, schedule)
    return x
