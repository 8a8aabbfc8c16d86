"""You round a uniform number scaled to 0..T−1, so that both ends come up half as often as the other
steps. Take the integer part of u·T."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    t = (torch.rand(len(x0), generator=generator) * (len(schedule["betas"]) - 1)).round().long()
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
