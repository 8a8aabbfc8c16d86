"""You take one norm over the whole batch. Each interpolated point has its own gradient, whose norm
should be 1: norm over all axes but the first, then the mean."""

KILLED_BY = "4.14"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return (gradient.norm() - 1) ** 2
