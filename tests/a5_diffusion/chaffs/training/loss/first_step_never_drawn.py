"""You never draw t = 0. Steps are 0..T−1 here, and randint's lower end is included."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(1, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
