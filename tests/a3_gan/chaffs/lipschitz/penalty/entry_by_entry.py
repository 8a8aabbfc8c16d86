"""You push every entry of the gradient to ±1. The Lipschitz condition is about the norm of the
whole gradient of a sample."""

KILLED_BY = "4.9"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return ((gradient.abs() - 1) ** 2).mean()
