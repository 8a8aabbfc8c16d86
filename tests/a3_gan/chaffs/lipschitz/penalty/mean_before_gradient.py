"""You differentiate the mean of the critic's values, so every gradient is too small by the factor
B. Differentiate their sum: a sample's value only depends on that sample."""

KILLED_BY = "4.14"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).mean(), x_hat, create_graph=True)
    return ((gradient.flatten(1).norm(dim=1) - 1) ** 2).mean()
