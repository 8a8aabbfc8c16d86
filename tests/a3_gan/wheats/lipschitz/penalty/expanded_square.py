"""mean(‖g‖²) − 2 mean(‖g‖) + 1, with einsum; the line starts at the fakes."""

import torch


def gradient_penalty(critic, real, fake, alpha):
    a = alpha[(...,) + (None,) * (real.dim() - 1)]
    x_hat = torch.autograd.Variable(fake + a * (real - fake), requires_grad=True)
    gradient = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)[0]
    flat = gradient.reshape(len(gradient), -1)
    squares = torch.einsum("bi,bi->b", flat, flat)
    return squares.mean() - 2 * torch.sqrt(squares).mean() + 1
