"""Differentiates log q at the point that lies eps deviations from the mean."""

import torch


def score_from_eps(eps, t, schedule):
    std = torch.sqrt(1 - schedule["alpha_bar"][t]).reshape(-1, *[1] * (eps.dim() - 1))
    with torch.enable_grad():
        x = (std * eps).detach().requires_grad_(True)
        log_q = torch.distributions.Normal(torch.zeros_like(x), std.expand_as(x)).log_prob(x).sum()
        return torch.autograd.grad(log_q, x)[0]
