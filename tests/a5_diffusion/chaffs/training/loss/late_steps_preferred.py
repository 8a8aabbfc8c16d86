"""Your t is the larger of two draws, so late steps come more often. The simple loss draws all steps
alike."""

KILLED_BY = "3.8"

import torch


def training_loss(model, x0, generator, schedule):
    def draw():
        return torch.randint(0, len(schedule["betas"]), (len(x0),), generator=generator)

    t = torch.maximum(draw(), draw())
    noise = torch.randn(x0.shape, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
