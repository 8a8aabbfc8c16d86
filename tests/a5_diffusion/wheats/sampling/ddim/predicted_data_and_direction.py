"""The three terms of the paper; the sampler zips timesteps with its shifted self."""

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alpha_bar"][t]
    prev = schedule["alpha_bar"][t_prev] if t_prev >= 0 else torch.ones_like(abar)
    x0 = (xt - torch.sqrt(1 - abar) * eps) / torch.sqrt(abar)
    sigma = eta * torch.sqrt((1 - prev) / (1 - abar)) * torch.sqrt(1 - abar / prev)
    out = torch.sqrt(prev) * x0 + torch.sqrt((1 - prev - sigma**2).clamp(min=0)) * eps
    return out if noise is None else out + sigma * noise


def ddim_sample(model, x_T, timesteps, eta, noises, schedule):
    x = x_T
    for i, (t, t_prev) in enumerate(zip(timesteps, list(timesteps[1:]) + [-1])):
        eps = model(x, torch.full((len(x),), t))
        z = noises[i] if noises is not None else None
        x = ddim_step(x, eps, t, t_prev, eta, z, schedule)
    return x
