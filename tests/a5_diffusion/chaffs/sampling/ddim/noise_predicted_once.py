"""You ask the model once and keep its eps. It has to be asked again at every new x."""

KILLED_BY = "4.12"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    eps = model(x, torch.full((len(x),), timesteps[0]))
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else -1
        x = ddim_step(x, eps, t, t_prev, eta, None if noises is None else noises[i], schedule)
    return x
