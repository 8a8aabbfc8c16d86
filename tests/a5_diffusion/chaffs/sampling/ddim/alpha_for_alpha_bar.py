"""You use alphas, the factors of single steps. DDIM jumps with alpha_bar, the products."""

KILLED_BY = "4.9"

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alphas"][t]
    prev = schedule["alphas"][t_prev] if t_prev >= 0 else torch.ones_like(abar)
    sigma = eta * ((1 - prev) / (1 - abar) * (1 - abar / prev)).sqrt()
    x0 = (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
    mean = prev.sqrt() * x0 + (1 - prev - sigma**2).clamp(min=0).sqrt() * eps
    return mean if noise is None else mean + sigma * noise
