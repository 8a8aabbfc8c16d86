"""Adam, and in the end the average of the weights over the second half of the run."""

import torch

from elbo import elbo


def train_vae(model, X, generator, steps):
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    shape = model.encode(X)[0].shape  # (N, Z)
    average, count = None, 0
    for step in range(steps):
        eps = torch.randn(1, *shape, generator=generator)
        _, rec, kl = elbo(X, model, eps)
        optimiser.zero_grad()
        (kl - rec).mean().backward()
        optimiser.step()
        if step >= steps // 2:
            flat = torch.nn.utils.parameters_to_vector(model.parameters()).detach()
            count += 1
            average = flat if average is None else average + (flat - average) / count
    if average is not None:
        torch.nn.utils.vector_to_parameters(average, model.parameters())
