"""You seed the generator anew in every call, so all steps of training see the same t and noise. Use
it as it is."""

KILLED_BY = "3.7"

import torch


def training_loss(model, x0, generator, schedule):
    generator.manual_seed(0)
    t = torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
