"""Adam on the whole data set, one latent for each sample and step."""

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    latent = model.encode(X[:1])[0].shape[-1]
    for _ in range(steps):
        eps = torch.randn(1, len(X), latent, generator=generator)
        loss = -elbo(X, model, eps)[0].mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
