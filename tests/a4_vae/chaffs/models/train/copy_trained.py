"""You train a copy. `train_vae` changes the given model in place; what it returns is not looked
at."""

KILLED_BY = "5.8"

import copy

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    model = copy.deepcopy(model)
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        loss = -elbo(X, model, eps)[0].mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return model
