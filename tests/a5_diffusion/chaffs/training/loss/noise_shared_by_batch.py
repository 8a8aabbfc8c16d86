"""You draw noise once and share it among all samples. Each sample has its own."""

KILLED_BY = "3.9"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = torch.randn(x0[:1].shape, generator=generator).expand_as(x0)
    return ddpm_loss(model, x0, t, noise, schedule)
