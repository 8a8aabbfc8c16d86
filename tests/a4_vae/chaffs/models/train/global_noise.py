"""Your noise comes from torch's global generator. All randomness is drawn from the given
`generator`, or nobody can repeat your run."""

KILLED_BY = "5.8"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    for _ in range(steps):
        eps = torch.randn(1, *shape)
        loss = -elbo(X, model, eps)[0].mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
