"""A squared norm divided by the number of elements; t from a multinomial with equal weights."""

import torch

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    out = model(q_sample(x0, t, noise, schedule), t)
    y = noise
    if target == "x0":
        y = x0
    if target == "v":
        y = v_from(x0, t, noise, schedule)
    return torch.linalg.vector_norm(out - y).square() / x0.numel()


def training_loss(model, x0, generator, schedule):
    weights = torch.ones_like(schedule["betas"])
    t = torch.multinomial(weights, x0.size(0), replacement=True, generator=generator)
    noise = torch.normal(torch.zeros_like(x0), torch.ones_like(x0), generator=generator)
    return ddpm_loss(model, x0, t, noise, schedule)
