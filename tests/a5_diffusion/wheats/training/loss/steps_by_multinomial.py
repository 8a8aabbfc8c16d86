"""Draws the noise first and the steps from a multinomial of equal weights; torch's loss module."""

import torch
from torch import nn

from forward import q_sample, v_from

_mean_square = nn.MSELoss()


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    prediction = model(q_sample(x0, t, noise, schedule), t)
    if target == "eps":
        return _mean_square(prediction, noise)
    if target == "x0":
        return _mean_square(prediction, x0)
    return _mean_square(prediction, v_from(x0, t, noise, schedule))


def training_loss(model, x0, generator, schedule):
    noise = torch.randn(x0.size(), generator=generator)
    weights = torch.ones(schedule["betas"].numel())
    t = torch.multinomial(weights, x0.size(0), replacement=True, generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
