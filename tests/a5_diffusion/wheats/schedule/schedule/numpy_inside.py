"""Everything in numpy; the arrays become tensors when they are returned."""

import numpy as np
import torch


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    if kind == "linear":
        betas = np.linspace(beta_min, beta_max, T)
    else:
        grid = np.linspace(0, 1, T + 1)
        f = np.cos((grid + 0.008) / (1 + 0.008) * np.pi / 2) ** 2
        betas = np.minimum(1 - f[1:] / f[:-1], 0.999)
    alphas = 1.0 - betas
    alpha_bar = np.cumprod(alphas)
    alpha_bar_prev = np.append(1.0, alpha_bar[:-1])
    out = dict(
        betas=betas,
        alphas=alphas,
        alpha_bar=alpha_bar,
        alpha_bar_prev=alpha_bar_prev,
        posterior_var=betas * (1 - alpha_bar_prev) / (1 - alpha_bar),
    )
    return {k: torch.from_numpy(v) for k, v in out.items()}
