"""You average the norms first and square the difference to 1 afterwards. Norms of ½ and 1½ would
then cost nothing: square each sample's difference, then average."""

KILLED_BY = "4.14"

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (a * real + (1 - a) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    return (gradient.flatten(1).norm(dim=1).mean() - 1) ** 2
