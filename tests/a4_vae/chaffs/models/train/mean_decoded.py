"""You train without noise: the decoder only ever sees the posterior means, the means shrink and the
decoder grows to make up for it. Draw eps from N(0, 1) at every step."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.zeros(1, *shape)
        loss = -elbo(X, model, eps)[0].mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
