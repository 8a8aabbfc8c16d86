"""The step in float32."""

import torch


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = schedule["alpha_bar"][t].float()
    prev = schedule["alpha_bar"][t_prev].float() if t_prev != -1 else torch.ones((), dtype=abar.dtype)
    x0 = (xt.float() - (1 - abar).sqrt() * eps.float()) / abar.sqrt()
    var = eta**2 * (1 - prev) / (1 - abar) * (1 - abar / prev)
    out = prev.sqrt() * x0 + (1 - prev - var).clamp(min=0).sqrt() * eps.float()
    if noise is not None:
        out = out + var.sqrt() * noise.float()
    return out.to(xt.dtype)
