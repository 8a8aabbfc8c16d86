"""You add the KL divided by the number of samples to a reconstruction that is already a mean over
them. Both terms are means over the same batch, or the divergence weighs next to nothing."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        _, rec, kl = elbo(X, model, eps)
        loss = kl.mean() / len(X) - rec.mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
