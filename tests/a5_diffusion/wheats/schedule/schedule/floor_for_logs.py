"""Rolls alpha_bar by one place and overwrites the first entry; the posterior variance has a floor
of 1e-20, so that its logarithm exists."""

import torch


def _f(u, s=0.008):
    return torch.cos((u + s) / (1 + s) * torch.pi / 2).square()


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    t = torch.arange(T, dtype=torch.float64)
    if kind == "linear":
        betas = beta_min + (beta_max - beta_min) * t / max(T - 1, 1)
    else:
        betas = torch.minimum(1 - _f((t + 1) / T) / _f(t / T), torch.tensor(0.999))
    alphas = 1 - betas
    alpha_bar = torch.stack([alphas[: i + 1].prod() for i in range(T)])
    alpha_bar_prev = torch.roll(alpha_bar, 1)
    alpha_bar_prev[0] = 1.0
    var = (1 - alpha_bar_prev) / (1 - alpha_bar) * betas
    return {
        "betas": betas,
        "alphas": alphas,
        "alpha_bar": alpha_bar,
        "alpha_bar_prev": alpha_bar_prev,
        "posterior_var": torch.clamp(var, min=1e-20),
    }
