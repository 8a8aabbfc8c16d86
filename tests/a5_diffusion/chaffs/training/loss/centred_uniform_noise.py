"""You draw noise that is uniform on [−1, 1]. The forward process adds standard normal noise."""

KILLED_BY = "3.9"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = 2 * torch.rand(x0.shape, generator=generator) - 1
    return ddpm_loss(model, x0, t, noise, schedule)
