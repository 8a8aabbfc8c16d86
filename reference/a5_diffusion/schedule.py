"""Noise schedules of a diffusion with T steps, t = 0..T-1.

Sources: Ho, Jain and Abbeel, "Denoising Diffusion Probabilistic Models"; Nichol and Dhariwal,
"Improved Denoising Diffusion Probabilistic Models".
"""

import math
from typing import Literal

import torch
from torch import Tensor

Schedule = dict[str, Tensor]


def _cosine_betas(T: int, s: float = 0.008, largest: float = 0.999) -> Tensor:
    """Betas whose alpha_bar follows a squared cosine from 1 at u = 0 to 0 at u = 1."""
    u = torch.arange(T + 1) / T  # (T + 1,)
    f = torch.cos((u + s) / (1 + s) * math.pi / 2) ** 2  # alpha_bar is f(u) / f(0)
    return (1 - f[1:] / f[:-1]).clamp(max=largest)  # the last ratio is 0: no step erases everything


def make_schedule(
    kind: Literal["linear", "cosine"], T: int, beta_min: float = 1e-4, beta_max: float = 0.02
) -> Schedule:
    """The variances of the forward process, and what is derived from them.

    linear:  beta_t runs in equal steps from beta_min (t = 0) to beta_max (t = T-1); T = 1 gives beta_min.
    cosine:  alpha_bar_t = f((t+1)/T) / f(0),  f(u) = cos^2((u + s)/(1 + s) * pi/2),  s = 0.008;
             beta_t = 1 - alpha_bar_t / alpha_bar_{t-1}, at most 0.999, and alpha_bar from these betas.

    alpha_t = 1 - beta_t,  alpha_bar_t = prod_{s<=t} alpha_s,
    alpha_bar_prev_t = alpha_bar_{t-1}, which is 1 at t = 0,
    posterior_var_t = beta_t (1 - alpha_bar_prev_t) / (1 - alpha_bar_t)

    Returns a dict with `betas`, `alphas`, `alpha_bar`, `alpha_bar_prev`, `posterior_var`, each (T,).
    Further keys are allowed, but no later function may rely on them.
    """
    betas = torch.linspace(beta_min, beta_max, T) if kind == "linear" else _cosine_betas(T)
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
