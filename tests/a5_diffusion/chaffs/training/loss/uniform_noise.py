"""You draw uniform noise. The forward process adds standard normal noise."""

KILLED_BY = "3.9"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = torch.rand(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
