"""All entries are float32, the default on a laptop."""

import math

import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    if kind == "linear":
        betas = torch.linspace(beta_min, beta_max, T, dtype=torch.float32)
    else:
        u = torch.linspace(0, 1, T + 1, dtype=torch.float32)
        f = torch.cos((u + 0.008) / 1.008 * math.pi / 2) ** 2
        betas = torch.clamp(1 - f[1:] / f[:-1], max=0.999)
    alphas = 1 - betas
    alpha_bar = torch.cumprod(alphas, 0)
    alpha_bar_prev = torch.cat((torch.ones(1, dtype=torch.float32), alpha_bar[:-1]))
    return {
        "betas": betas,
        "alphas": alphas,
        "alpha_bar": alpha_bar,
        "alpha_bar_prev": alpha_bar_prev,
        "posterior_var": betas * (1 - alpha_bar_prev) / (1 - alpha_bar),
    }
