"""Calls the critic with one sample after the other, as batches of one."""

import torch


def gradient_penalty(critic, real, fake, alpha):
    total = 0.0
    for b in range(len(real)):
        x_hat = (alpha[b] * real[b : b + 1] + (1 - alpha[b]) * fake[b : b + 1]).detach()
        x_hat.requires_grad_()
        (gradient,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)
        total = total + (gradient.norm() - 1) ** 2
    return total / len(real)
