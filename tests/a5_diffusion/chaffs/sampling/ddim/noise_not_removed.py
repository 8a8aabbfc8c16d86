"""You scale x_t instead of the predicted x0. First take the noise out of x_t, then put the smaller
amount back."""

KILLED_BY = "4.9"

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alpha_bar"][t]
    prev = schedule["alpha_bar"][t_prev] if t_prev >= 0 else torch.ones_like(abar)
    sigma = eta * ((1 - prev) / (1 - abar) * (1 - abar / prev)).sqrt()
    mean = (prev / abar).sqrt() * xt + (1 - prev - sigma**2).clamp(min=0).sqrt() * eps
    return mean if noise is None else mean + sigma * noise
