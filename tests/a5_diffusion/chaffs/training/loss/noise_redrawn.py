"""You noise x0 with fresh noise and compare with the argument. The model must be asked for the very
noise that is in x_t."""

KILLED_BY = "3.2"

import torch

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, torch.randn_like(noise), schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
