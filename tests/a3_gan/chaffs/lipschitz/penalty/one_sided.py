"""You only punish norms above 1. That is the one-sided variant; the penalty asked here pulls the
norm to 1 from both sides."""

KILLED_BY = "4.12"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return (torch.relu(gradient.flatten(1).norm(dim=1) - 1) ** 2).mean()
