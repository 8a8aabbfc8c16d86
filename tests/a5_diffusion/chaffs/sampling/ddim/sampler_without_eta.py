"""Your sampler leaves eta out and always steps deterministically. Hand eta and noises[i] on to
every step."""

KILLED_BY = "4.13"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else -1
        eps = model(x, torch.full((len(x),), t))
        x = ddim_step(x, eps, t, t_prev, 0.0, None, schedule)
    return x
