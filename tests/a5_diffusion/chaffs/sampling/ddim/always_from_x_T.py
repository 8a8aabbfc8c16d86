"""The model sees x_T at every step. It has to see the current x."""

KILLED_BY = "4.13"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else -1
        eps = model(x_T, torch.full((len(x),), t))
        noise = None if noises is None else noises[i]
        x = ddim_step(x, eps, t, t_prev, eta, noise, schedule)
    return x
