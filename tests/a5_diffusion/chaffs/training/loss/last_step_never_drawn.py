"""You never draw t = T − 1. randint's upper end is excluded already."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]) - 1, (len(x0),), generator=generator)
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
