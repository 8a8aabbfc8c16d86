"""Your cosine starts at t = 0, so alpha_bar[0] is 1 and the first step does nothing. alpha_bar[t]
belongs to u = (t + 1)/T."""

KILLED_BY = "1.2"

import math

import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    if kind == "linear":
        betas = torch.linspace(beta_min, beta_max, T)
    else:
        u = torch.arange(T) / T
        f = torch.cos((u + 0.008) / 1.008 * math.pi / 2) ** 2
        f = torch.cat([f[:1], f])
        betas = (1 - f[1:] / f[:-1]).clamp(max=0.999)
    alphas = 1 - betas
    alpha_bar = torch.cumprod(alphas, dim=0)
    alpha_bar_prev = torch.cat([torch.ones(1), alpha_bar[:-1]])
    posterior_var = betas * (1 - alpha_bar_prev) / (1 - alpha_bar)
    return {
        "betas": betas,
        "alphas": alphas,
        "alpha_bar": alpha_bar,
        "alpha_bar_prev": alpha_bar_prev,
        "posterior_var": posterior_var,
    }
