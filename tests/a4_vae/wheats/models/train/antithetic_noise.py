"""Every noise is used with both signs, and the loss is the negative sum over a fixed number of
rows."""

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    with torch.no_grad():
        latent = model.encode(X)[0].shape[-1]
    optimiser = torch.optim.RMSprop(model.parameters(), lr=1e-2)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, T_max=max(steps, 1))
    for _ in range(steps):
        half = torch.randn(1, X.shape[0], latent, generator=generator)
        optimiser.zero_grad()
        elbo(X, model, torch.cat([half, -half]))[0].mean().neg().backward()
        optimiser.step()
        schedule.step()
