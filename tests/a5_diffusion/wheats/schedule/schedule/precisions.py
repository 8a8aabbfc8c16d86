"""The posterior variance is one over the sum of the two precisions; at the first step one of them
is infinite."""

import math

import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    if kind == "linear":
        alphas = 1 - torch.linspace(beta_min, beta_max, T)
    else:
        angle = (torch.arange(T + 1) / T + 0.008) / 1.008 * math.pi
        f = (1 + torch.cos(angle)) / 2  # cos^2 of half the angle
        alphas = (f[1:] / f[:-1]).clamp(min=0.001)
    alpha_bar = alphas.cumprod(0)
    alpha_bar_prev = torch.ones_like(alpha_bar)
    alpha_bar_prev[1:] = alpha_bar[:-1]
    precision = alphas / (1 - alphas) + 1 / (1 - alpha_bar_prev)
    return {
        "betas": 1 - alphas,
        "alphas": alphas,
        "alpha_bar": alpha_bar,
        "alpha_bar_prev": alpha_bar_prev,
        "posterior_var": 1 / precision,
    }
