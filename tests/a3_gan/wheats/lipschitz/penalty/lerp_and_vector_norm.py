"""lerp from fake to real, vector_norm over a tuple of axes, and the mean squared error against
ones."""

import torch
import torch.nn.functional as F


def gradient_penalty(critic, real, fake, alpha):
    shape = [len(alpha)] + [1] * (real.dim() - 1)
    x_hat = torch.lerp(fake, real, alpha.reshape(shape).expand(real.shape))
    x_hat = x_hat.clone().detach()
    x_hat.requires_grad = True
    with torch.enable_grad():
        total = torch.sum(critic(x_hat))
    gradient = torch.autograd.grad(total, [x_hat], create_graph=True)[0]
    axes = list(range(1, gradient.dim()))
    lengths = torch.linalg.vector_norm(gradient, dim=axes)
    return F.mse_loss(lengths, torch.ones_like(lengths))
