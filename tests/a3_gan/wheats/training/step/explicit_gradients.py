"""autograd.grad for the parameters of one player only, put into .grad by hand."""

import torch
import torch.nn.functional as F


def _update(loss, module, optimiser):
    weights = list(module.parameters())
    for weight, gradient in zip(weights, torch.autograd.grad(loss, weights)):
        weight.grad = gradient
    optimiser.step()
    for weight in weights:
        weight.grad = None


def gan_train_step(G, D, opt_g, opt_d, real, zs, n_critic):
    d_losses = ()
    for step in range(n_critic):
        loss = F.softplus(-D(real)).mean() + F.softplus(D(G(zs[step]))).mean()
        _update(loss, D, opt_d)
        d_losses += (loss.item(),)
    loss = F.softplus(-D(G(zs[n_critic]))).mean()
    _update(loss, G, opt_g)
    return d_losses, loss.item()
