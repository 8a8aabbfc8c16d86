"""alpha_bar is the exponential of a cumulative sum of log1p(-beta)."""

import math

import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    if kind == "linear":
        betas = torch.linspace(beta_min, beta_max, T)
    else:
        u = (torch.arange(T + 1) / T + 0.008) / 1.008
        log_f = 2 * torch.log(torch.cos(u * math.pi / 2).abs())
        betas = (-torch.expm1(log_f[1:] - log_f[:-1])).clamp(max=0.999)
    log_alpha_bar = torch.cumsum(torch.log1p(-betas), dim=0)
    previous = torch.cat([torch.zeros(1), log_alpha_bar[:-1]])
    posterior_var = betas * torch.expm1(previous) / torch.expm1(log_alpha_bar)
    return {
        "betas": betas,
        "alphas": 1 - betas,
        "alpha_bar": log_alpha_bar.exp(),
        "alpha_bar_prev": previous.exp(),
        "posterior_var": posterior_var,
    }
