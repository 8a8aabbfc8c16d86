"""grad_outputs of ones, and the root of the sum over all axes but the first."""

import torch


def gradient_penalty(critic, real, fake, alpha):
    weight = alpha.view(alpha.shape[0], *(1,) * (real.ndim - 1)).expand_as(real)
    x_hat = weight * real.detach() + (1 - weight) * fake.detach()
    x_hat.requires_grad_(True)
    scores = critic(x_hat)
    gradient = torch.autograd.grad(
        outputs=scores,
        inputs=x_hat,
        grad_outputs=torch.ones_like(scores),
        create_graph=True,
        retain_graph=True,
        only_inputs=True,
    )[0]
    norm = gradient.pow(2).sum(dim=tuple(range(1, gradient.ndim))).sqrt()
    return torch.mean((norm - 1).pow(2))
