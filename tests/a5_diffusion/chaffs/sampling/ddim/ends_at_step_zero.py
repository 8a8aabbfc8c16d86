"""Your sampler's last step goes to t_prev = 0, which is the first noisy step. The data are t_prev =
−1."""

KILLED_BY = "4.14"

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, t in enumerate(timesteps):
        t_prev = timesteps[i + 1] if i + 1 < len(timesteps) else 0
        eps = model(x, torch.full((len(x),), t))
        noise = None if noises is None else noises[i]
        x = ddim_step(x, eps, t, t_prev, eta, noise, schedule)
    return x
