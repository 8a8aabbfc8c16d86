"""Your norm runs over the last axis only, so for images every row of pixels gets a norm of its own:
flatten each sample first."""

KILLED_BY = "4.10"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return ((gradient.norm(dim=-1) - 1) ** 2).mean()
