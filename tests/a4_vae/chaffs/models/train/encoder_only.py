"""Your optimiser gets the parameters of the encoder only, so the decoder stays as it was. The bound
is maximised over both: give the optimiser `model.parameters()`."""

KILLED_BY = "5.9"

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    mu, logvar = model.encode(X)
    used = torch.autograd.grad((mu + logvar).sum(), list(model.parameters()), allow_unused=True)
    encoder = [p for p, g in zip(model.parameters(), used) if g is not None]
    optimiser = torch.optim.Adam(encoder, lr=1e-2)
    for _ in range(steps):
        eps = torch.randn(1, *mu.shape, generator=generator)
        loss = -elbo(X, model, eps)[0].mean()
        model.zero_grad()
        loss.backward()
        optimiser.step()
