"""You draw noise of your own. It is an argument, so that a run can be repeated."""

KILLED_BY = "4.10"

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alpha_bar"][t]
    prev = schedule["alpha_bar"][t_prev] if t_prev >= 0 else torch.ones_like(abar)
    sigma = eta * ((1 - prev) / (1 - abar) * (1 - abar / prev)).sqrt()
    x0 = (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
    mean = prev.sqrt() * x0 + (1 - prev - sigma**2).clamp(min=0).sqrt() * eps
    return mean if noise is None else mean + sigma * torch.randn_like(xt)
