"""Your step has the full posterior noise whenever noise is given. eta scales sigma; at eta = 0 the
step is deterministic."""

KILLED_BY = "4.11"

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alpha_bar"][t]
    prev = schedule["alpha_bar"][t_prev] if t_prev >= 0 else torch.ones_like(abar)
    sigma = ((1 - prev) / (1 - abar) * (1 - abar / prev)).sqrt()
    sigma = sigma if noise is not None else 0 * sigma
    x0 = (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
    mean = prev.sqrt() * x0 + (1 - prev - sigma**2).clamp(min=0).sqrt() * eps
    return mean + sigma * noise if noise is not None else mean
