"""You draw one t for the whole batch. Each sample gets its own, or the gradient is far noisier."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (1,), generator=generator).expand(len(x0))
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
