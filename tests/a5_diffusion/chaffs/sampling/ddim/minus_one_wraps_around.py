"""You index alpha_bar with −1, which is its last entry. −1 means the clean data, where alpha_bar is
1."""

KILLED_BY = "4.8"

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alpha_bar"][t]
    prev = schedule["alpha_bar"][t_prev]
    sigma = eta * ((1 - prev) / (1 - abar) * (1 - abar / prev)).sqrt()
    x0 = (xt - (1 - abar).sqrt() * eps) / abar.sqrt()
    mean = prev.sqrt() * x0 + (1 - prev - sigma**2).clamp(min=0).sqrt() * eps
    return mean if noise is None else mean + sigma * noise
