"""Notebook style: torch.nn.functional.pad for the shift, and every root anybody may ever need."""

import torch
import torch.nn.functional as F


def make_schedule(kind, T, beta_min=1e-4, beta_max=0.02):
    s = 0.008
    if kind == "cosine":
        steps = torch.arange(0, T + 1, dtype=torch.float64)
        abar = torch.cos(((steps / T) + s) / (1 + s) * torch.pi * 0.5) ** 2
        abar = abar / abar[0]
        betas = torch.clip(1 - (abar[1:] / abar[:-1]), 0, 0.999)
    else:
        betas = torch.linspace(beta_min, beta_max, T, dtype=torch.float64)
    d = {}
    d["betas"] = betas
    d["alphas"] = 1.0 - d["betas"]
    d["alpha_bar"] = torch.cumprod(d["alphas"], dim=-1)
    d["alpha_bar_prev"] = F.pad(d["alpha_bar"][:-1], (1, 0), value=1.0)
    d["posterior_var"] = d["betas"] * (1.0 - d["alpha_bar_prev"]) / (1.0 - d["alpha_bar"])
    d["sqrt_alpha_bar"] = d["alpha_bar"].sqrt()
    d["sqrt_one_minus_alpha_bar"] = (1 - d["alpha_bar"]).sqrt()
    d["posterior_log_var"] = torch.log(d["posterior_var"].clamp(min=1e-20))
    return d
