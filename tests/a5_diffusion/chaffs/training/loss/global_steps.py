"""You draw t from the global generator. All randomness comes from the generator that is handed
in."""

KILLED_BY = "3.7"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.randint(0, len(schedule["betas"]), (len(x0),))
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
