"""You train on the reconstruction alone, so your model is an autoencoder with noise that it learns
to switch off. The KL holds the posterior at the prior: the loss is KL − reconstruction."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        _, rec, _ = elbo(X, model, eps)
        optimiser.zero_grad()
        (-rec.mean()).backward()
        optimiser.step()
