"""You go through the steps in order instead of drawing them. Each sample's t is uniform and
independent of its place in the batch."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    t = torch.arange(len(x0)) % len(schedule["betas"])
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
