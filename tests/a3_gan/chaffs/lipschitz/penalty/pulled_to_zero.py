"""You punish the squared norm itself, which pulls the gradient to 0. The penalty pulls it to 1:
subtract 1 from the norm before you square."""

KILLED_BY = "4.9"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return (gradient.flatten(1).norm(dim=1) ** 2).mean()
