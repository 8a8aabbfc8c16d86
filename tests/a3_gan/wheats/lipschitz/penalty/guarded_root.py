"""A tiny constant under the root, so that its derivative exists at zero; float32 for the norm."""

import torch


def gradient_penalty(critic, real, fake, alpha):
    ones = (1,) * (real.dim() - 1)
    x_hat = real * alpha.view(-1, *ones) + fake * (1 - alpha).view(-1, *ones)
    x_hat = x_hat.detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
    gradient = gradient.flatten(start_dim=1).float()
    norm = torch.sqrt(gradient.square().sum(dim=1) + 1e-12)
    return (norm - 1).square().mean()
