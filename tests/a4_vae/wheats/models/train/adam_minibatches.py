"""Adam on random minibatches whose indices come from the generator, with a learning rate that falls
to zero."""

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    latent = model.encode(X[:1])[0].shape[1]
    batch = min(64, len(X))
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-2)
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = 2e-2 * (1 - step / steps)
        rows = torch.randint(len(X), (batch,), generator=generator)
        eps = torch.randn((2, batch, latent), generator=generator)
        bound, _, _ = elbo(X[rows], model, eps)
        optimiser.zero_grad(set_to_none=True)
        (-bound).mean().backward()
        optimiser.step()
    return model
