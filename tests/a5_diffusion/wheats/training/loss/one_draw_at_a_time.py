"""Draws step and noise for each sample in turn; the result has shape (1,)."""

import torch


def training_loss(model, x0, generator, schedule):
    T = schedule["betas"].numel()
    steps, noises = [], []
    for x in x0:
        steps.append(torch.randint(T, (1,), generator=generator).item())
        noises.append(torch.randn(x.shape, generator=generator))
    loss = ddpm_loss(model, x0, torch.tensor(steps), torch.stack(noises), schedule)
    return loss.reshape(1)
