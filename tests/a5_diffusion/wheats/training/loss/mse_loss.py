"""F.mse_loss, with a table of targets; training_loss draws t before the noise."""

import torch
import torch.nn.functional as F

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return F.mse_loss(model(xt, t), wanted)


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (x0.shape[0],), generator=generator)
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
