"""You scale a uniform number by T − 1 and round down, so the last step practically never comes."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    t = (torch.rand(len(x0), generator=generator) * (len(schedule["betas"]) - 1)).long()
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
