"""You never clear the gradients: `backward` adds to what is there, and every step follows the sum
of all earlier ones. Call `optimiser.zero_grad()` once a step."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        loss = -elbo(X, model, eps)[0].mean()
        loss.backward()
        optimiser.step()
