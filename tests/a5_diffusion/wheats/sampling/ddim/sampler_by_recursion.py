"""The sampler calls itself with the rest of the list."""

import torch


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    if not timesteps:
        return x_T
    t, rest = timesteps[0], timesteps[1:]
    eps = model(x_T, torch.full((x_T.shape[0],), t, dtype=torch.long))
    z, later = (None, None) if noises is None else (noises[0], noises[1:])
    x = ddim_step(x_T, eps, t, rest[0] if rest else -1, eta, z, schedule)
    return ddim_sample(model, x, rest, eta, later, schedule)
