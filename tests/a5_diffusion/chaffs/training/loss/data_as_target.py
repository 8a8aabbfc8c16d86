"""training_loss compares with x0. The simple loss of the paper predicts the noise, the default of
ddpm_loss."""

KILLED_BY = "3.10"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule, target="x0")
