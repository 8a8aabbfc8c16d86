"""Your penalty has no graph behind it, so it cannot train the critic: pass `create_graph=True`,
because the gradient itself is differentiated once more."""

KILLED_BY = "4.13"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat)
    return ((gradient.flatten(1).norm(dim=1) - 1) ** 2).mean()
