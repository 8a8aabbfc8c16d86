"""The generalised posterior of DDIM with eta = 1: signal plus what is left of the noise."""

import torch


def q_posterior(x0, xt, t, schedule):
    shape = (-1, *[1] * (xt.dim() - 1))
    abar = schedule["alpha_bar"][t].reshape(shape)
    prev = schedule["alpha_bar_prev"][t].reshape(shape)
    var = (1 - prev) / (1 - abar) * (1 - abar / prev)
    eps = (xt - torch.sqrt(abar) * x0) / torch.sqrt(1 - abar)
    return torch.sqrt(prev) * x0 + torch.sqrt((1 - prev - var).clamp(min=0)) * eps, var.flatten()
