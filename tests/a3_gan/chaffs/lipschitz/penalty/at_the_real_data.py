"""You take the gradient at the real samples. The penalty is taken on the segments between real and
fake ones, at x̂."""

KILLED_BY = "4.11"

import torch


def gradient_penalty(critic, real, fake, alpha):
    x_hat = real.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return ((gradient.flatten(1).norm(dim=1) - 1) ** 2).mean()
