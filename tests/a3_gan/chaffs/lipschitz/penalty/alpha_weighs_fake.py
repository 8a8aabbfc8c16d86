"""Your alpha weighs the fake sample. Here x̂ = alpha·real + (1 − alpha)·fake."""

KILLED_BY = "4.11"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = ((1 - a) * real + a * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return ((gradient.flatten(1).norm(dim=1) - 1) ** 2).mean()
