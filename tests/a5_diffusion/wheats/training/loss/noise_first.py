"""Draws the noise before t, and t as the floor of a uniform number; a mean of means."""

import torch


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    abar = schedule["alpha_bar"][t].view(-1, *[1] * (x0.dim() - 1))
    a, s = abar.sqrt(), (1 - abar).sqrt()
    prediction = model(a * x0 + s * noise, t)
    if target == "eps":
        error = prediction - noise
    elif target == "x0":
        error = prediction - x0
    elif target == "v":
        error = prediction - (a * noise - s * x0)
    else:
        raise ValueError(f"unknown target {target}")
    return (error**2).flatten(1).mean(dim=1).mean()


def training_loss(model, x0, generator, schedule):
    noise = torch.empty_like(x0).normal_(generator=generator)
    T = schedule["alpha_bar"].shape[0]
    t = (torch.rand(len(x0), generator=generator) * T).long().clamp(max=T - 1)
    return ddpm_loss(model, x0, t, noise, schedule, target="eps")
