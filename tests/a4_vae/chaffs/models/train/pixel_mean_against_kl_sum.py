"""Your reconstruction is a mean over the data dimensions, your KL a sum over the latent ones. That
is a β-VAE with β = D: the posterior collapses onto the prior. Sum both."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        _, rec, kl = elbo(X, model, eps)
        loss = kl.mean() - rec.mean() / X.shape[1]
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
