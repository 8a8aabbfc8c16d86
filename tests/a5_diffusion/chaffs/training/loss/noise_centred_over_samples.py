"""You take the mean over the samples away from the noise. What is left is neither independent nor of variance one;
the noise is used as it was drawn."""

KILLED_BY = "3.9"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise - noise.mean(0), schedule)
