"""Plain gradient steps with momentum, clipped by norm, on a loss written out here."""

import math

import torch
import torch.nn.functional as F


def _reconstruction(model, x, z):
    out = model.decode(z)
    if model.likelihood == "bernoulli":
        return F.logsigmoid((2 * x - 1) * out).sum(-1)
    mean, logvar = out
    return -0.5 * ((x - mean) ** 2 / logvar.exp() + logvar + math.log(2 * math.pi)).sum(-1)


def train_vae(model, X, generator, steps):
    model.train()
    weights = list(model.parameters())
    optimiser = torch.optim.SGD(weights, lr=2e-2, momentum=0.9)
    for step in range(steps):
        mu, logvar = model.encode(X)
        eps = torch.randn(mu.shape, generator=generator)
        z = mu + torch.exp(logvar / 2) * eps
        kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(-1)
        loss = (kl - _reconstruction(model, X, z)).mean()
        model.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 5.0)
        optimiser.param_groups[0]["lr"] = 2e-2 * (1 - step / steps)
        optimiser.step()
