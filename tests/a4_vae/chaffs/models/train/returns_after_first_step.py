"""Your `return` stands inside the loop, so the training ends after one step. Move it out by one
level."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        loss = -elbo(X, model, eps)[0].mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        return model
