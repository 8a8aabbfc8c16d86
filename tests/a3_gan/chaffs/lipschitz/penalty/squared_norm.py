"""You compare the squared norm with 1. The penalty is (‖∇‖ − 1)²: take the root before you
subtract."""

KILLED_BY = "4.9"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return ((gradient.flatten(1).square().sum(1) - 1) ** 2).mean()
