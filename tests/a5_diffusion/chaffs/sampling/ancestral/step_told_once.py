"""You hand the model one step, of shape (1,). It is called with one step for each sample, shape
(B,)."""

KILLED_BY = "4.5"

import torch


def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    eps = model(xt, torch.full((1,), t))
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    if t == 0:
        return mean
    var = beta if variance == "beta" else schedule["posterior_var"][t]
    return mean + var.sqrt() * noise
