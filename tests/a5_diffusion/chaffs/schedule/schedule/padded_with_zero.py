"""Your alpha_bar_prev starts with 0, which stands for pure noise. Before the first step the data
are clean: it starts with 1."""

KILLED_BY = "1.4"

import math

import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    if kind == "linear":
        betas = torch.linspace(beta_min, beta_max, T)
    else:
        f = torch.cos((torch.arange(T + 1) / T + 0.008) / 1.008 * math.pi / 2) ** 2
        betas = (1 - f[1:] / f[:-1]).clamp(max=0.999)
    alphas = 1 - betas
    alpha_bar = torch.cumprod(alphas, dim=0)
    alpha_bar_prev = torch.cat([torch.zeros(1), alpha_bar[:-1]])
    posterior_var = betas * (1 - alpha_bar_prev) / (1 - alpha_bar)
    return {
        "betas": betas,
        "alphas": alphas,
        "alpha_bar": alpha_bar,
        "alpha_bar_prev": alpha_bar_prev,
        "posterior_var": posterior_var,
    }
